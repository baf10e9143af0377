import { describe, expect, test } from 'vitest';
import { compareNational } from './compare-national';
import type { NationalDossier, TheirDossier } from './national-dossier';

const ours: NationalDossier = {
  MaHoSo: 'H49.05-261008-0975',
  MaTTHC: '2.000635',
  TenTTHC: 'Đăng ký khai sinh',
  ChuHoSo: 'Nguyễn Văn An',
  MaDonViTiepNhan: 'H49.05',
  NgayNop: '2026-10-08T01:30:20.000Z',
  NgayTiepNhan: '2026-10-08T01:30:20.000Z',
  NgayHenTra: '2026-10-15T10:00:00.000Z',
  NgayKetThucXuLy: null,
  KenhThucHien: 1,
  TrangThaiHoSo: 4,
  ThanhPhanHoSo: [],
  DanhSachLePhi: [],
  MaKetQua: null,
  MaTinh: '22',
  MaXa: null,
};
const compare = (theirs: Partial<TheirDossier>, own: Partial<NationalDossier> = {}) =>
  compareNational({ ...ours, ...own }, { MaHoSo: ours.MaHoSo, ...theirs });

describe('holding the national side against ours', () => {
  test.each([
    ['nothing that is left out', {}],
    [
      'moments by the minute, in any way of writing them',
      { NgayNop: '20261008083020', NgayHenTra: '2026-10-15T17:00:59+07:00' },
    ],
    ['numbers as numbers or text', { KenhThucHien: '1', TrangThaiHoSo: 4 }],
    ['names without marks and case', { ChuHoSo: 'NGUYEN VAN AN' }],
    ['nothing as nothing', { NgayKetThucXuLy: null, MaKetQua: '' }],
  ] as [string, Partial<TheirDossier>][])('%s', (_, theirs) => {
    expect(compare(theirs)).toEqual([]);
  });

  test('names every field that differs, with both sides; a name is not repeated', () => {
    expect(
      compare({
        TrangThaiHoSo: 9,
        NgayHenTra: '20261016170000',
        ChuHoSo: 'Nguyễn Văn Anh',
        MaKetQua: 'KQ-1',
      }),
    ).toEqual([
      { field: 'ChuHoSo', ours: '•••', theirs: '•••' },
      { field: 'NgayHenTra', ours: '2026-10-15T10:00:00.000Z', theirs: '20261016170000' },
      { field: 'TrangThaiHoSo', ours: '4', theirs: '9' },
      { field: 'MaKetQua', ours: null, theirs: 'KQ-1' },
    ]);
  });

  test('a date that is none differs', () => {
    expect(compare({ NgayNop: '08/10/2026' }).map(({ field }) => field)).toEqual(['NgayNop']);
    expect(compare({ NgayNop: '20261399000000' }).map(({ field }) => field)).toEqual(['NgayNop']);
  });

  test('what we do not know is not held against them', () => {
    expect(compare({ MaTTHC: '1.000001', ChuHoSo: 'Ai đó' }, { MaTTHC: null, ChuHoSo: null })).toEqual([]);
  });
});
