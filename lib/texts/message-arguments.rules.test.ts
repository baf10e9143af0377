import { describe, expect, test } from 'vitest';
import { textProblem } from './message-arguments';

const rows = '{count, plural, one {# row} other {# rows}} of <b>{name}</b>';
const dong = '{count} dòng của <b>{name}</b>';
const problem = (text: string, shipped = dong) => textProblem(text, shipped, [rows, dong]);

describe('a text in place of the shipped one', () => {
  test.each([
    '<b>{name}</b>: {count}',
    '{count, plural, =0 {không có gì} other {# dòng}} của <b>{name}</b>',
    '{count, number} dòng của <b>{name}</b>, {count} tất cả',
    "{count} dòng của <b>{name}</b> '{'x'}' & 3 < 4",
  ])('may be %s', (text) => expect(problem(text)).toBeNull());

  test('says where it cannot be read', () => {
    expect(problem('{count dòng của <b>{name}</b>')).toEqual({
      messageKey: 'text_broken',
      params: { at: 1 },
    });
    expect(problem('Dòng {} của')).toMatchObject({ messageKey: 'text_broken', params: { at: 6 } });
    expect(problem('{count} của <b>{name}')).toMatchObject({ messageKey: 'text_broken' });
    expect(problem('{count, plural, one {#}} <b>{name}</b>')).toMatchObject({ messageKey: 'text_broken' });
  });

  test('names what is lacking and what is unknown', () => {
    expect(problem('của {name}')).toEqual({
      messageKey: 'text_lacks',
      params: { names: '{count}, <b>' },
    });
    expect(problem('{count} {total} <b>{name}</b> <i>x</i>')).toEqual({
      messageKey: 'text_unknown',
      params: { names: '{total}, <i>', known: '{count}, <b>, {name}' },
    });
    expect(problem('{x}', 'Không có gì')).toMatchObject({ params: { names: '{x}', known: '–' } });
  });

  test('does not count what is no number in any language', () => {
    expect(problem('{count} <b>{name, number}</b>')).toEqual({
      messageKey: 'text_use',
      params: { names: '{name}' },
    });
    expect(problem('{count, select, a {x} other {y}} <b>{name}</b>')).toMatchObject({
      messageKey: 'text_use',
    });
  });
});
