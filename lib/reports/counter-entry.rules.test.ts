import { describe, expect, it } from 'vitest';
import {
  checkEntry,
  descriptionLimit,
  emptyEntry,
  isEntryEmpty,
  isPhoneLike,
  type CounterEntry,
} from './counter-entry';

const good: CounterEntry = {
  ...emptyEntry('hotline-1022'),
  description: 'Ngập nước trước cổng trường.',
  category: 'flooding',
  commune: '06673',
};

describe('checkEntry', () => {
  it('takes a good entry', () => {
    expect(checkEntry(good, [])).toEqual({});
  });
  it('names every field that is missing, in the order of the form', () => {
    expect(Object.keys(checkEntry(emptyEntry('counter'), []))).toEqual([
      'description',
      'category',
      'commune',
    ]);
  });
  it('takes an address instead of a commune', () => {
    expect(checkEntry({ ...good, commune: null, address: 'Ngã tư chợ' }, [])).toEqual({});
  });
  it('says how long is too long, counting characters and not bytes', () => {
    expect(checkEntry({ ...good, description: 'ộ'.repeat(descriptionLimit) }, [])).toEqual({});
    expect(checkEntry({ ...good, description: 'ộ'.repeat(descriptionLimit + 1) }, []).description).toEqual({
      key: 'descriptionLong',
      params: { max: descriptionLimit, count: descriptionLimit + 1 },
    });
  });
  it('asks for the required answers of the category only', () => {
    const questions = [
      { code: 'depth', datatype: 'number', isRequired: true },
      { code: 'since', datatype: 'string', isRequired: false },
    ];
    expect(checkEntry(good, questions)).toEqual({ 'answers.depth': { key: 'questionRequired' } });
    expect(checkEntry({ ...good, answers: { depth: ['sâu'] } }, questions)).toEqual({
      'answers.depth': { key: 'numberMalformed' },
    });
    expect(checkEntry({ ...good, answers: { depth: ['0,5'] } }, questions)).toEqual({});
  });
});

describe('isPhoneLike', () => {
  it.each(['0912345678', '0912 345 678', '+84 912.345.678', '(0203) 3825 123'])('takes %s', (phone) => {
    expect(isPhoneLike(phone)).toBe(true);
  });
  it.each(['123', 'không có', '09123456789012345', '0912a45678'])('refuses %s', (phone) => {
    expect(isPhoneLike(phone)).toBe(false);
  });
});

describe('isEntryEmpty', () => {
  it('does not count the channel and the urgency', () => {
    expect(isEntryEmpty({ ...emptyEntry('counter'), urgency: 'urgent' })).toBe(true);
    expect(isEntryEmpty({ ...emptyEntry('counter'), answers: { a: [''] } })).toBe(true);
    expect(isEntryEmpty(good)).toBe(false);
  });
});
