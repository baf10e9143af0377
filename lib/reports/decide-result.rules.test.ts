import { expect, it } from 'vitest';
import { missingResults } from './decide-result';

const guards = (requiresResultCode: boolean, requiresResultPhoto: boolean) => ({
  requiresResultCode,
  requiresResultPhoto,
});
const given = (hasCode: boolean, hasPhoto: boolean) => ({ hasCode, hasPhoto });
const fieldsOf = (...asked: Parameters<typeof missingResults>) =>
  missingResults(...asked).map(({ field }) => field);

it('asks for nothing that the category does not ask for', () => {
  expect(fieldsOf(guards(false, false), given(false, false))).toEqual([]);
  expect(fieldsOf(guards(true, false), given(true, false))).toEqual([]);
  expect(fieldsOf(guards(false, true), given(false, true))).toEqual([]);
});

it('names everything that is missing, each by its own refusal', () => {
  expect(missingResults(guards(true, true), given(false, false))).toEqual([
    { field: 'resultCode', refusal: 'result_code_required' },
    { field: 'photos', refusal: 'result_photo_required' },
  ]);
  expect(fieldsOf(guards(true, true), given(true, false))).toEqual(['photos']);
  expect(fieldsOf(guards(true, true), given(false, true))).toEqual(['resultCode']);
});
