import { describe, expect, it } from 'vitest';
import { matchFolded } from './match-folded';

const communes = ['Phường Hà Tu', 'Phường Hạ Long', 'Phường Hà Lầm', 'Xã Đầm Hà', 'Phường Bãi Cháy'];
const match = (query: string) => matchFolded(query, communes, (name) => name);

describe('matchFolded', () => {
  it('ignores marks and đ', () => {
    expect(match('bai chay')).toEqual(['Phường Bãi Cháy']);
    expect(match('dam ha')).toEqual(['Xã Đầm Hà']);
  });
  it('finds decomposed (NFD) text too', () => {
    expect(match('Bãi Cháy'.normalize('NFD'))[0]).toBe('Phường Bãi Cháy');
  });
  it('puts the very marks first when marks are given', () => {
    expect(match('hạ')[0]).toBe('Phường Hạ Long');
    expect(match('hà')[0]).toBe('Phường Hà Tu');
  });
  it('takes words in any order', () => {
    expect(match('long phuong')).toEqual(['Phường Hạ Long']);
  });
  it('answers everything for nothing typed and nothing for what is not there', () => {
    expect(match('  ')).toEqual(communes);
    expect(match('sa pa')).toEqual([]);
  });
});
