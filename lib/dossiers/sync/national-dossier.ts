/**
 * A dossier in the field names of the national synchronisation (domain: MaHoSo, MaTTHC, ChuHoSo …). The names of what
 * stands inside the lists, and TrangThaiHoSo, are ours: the published description was not at hand.
 */
import { z } from 'zod';
import type { DossierChannel } from '../dossier-axes';

export type NationalDossier = {
  MaHoSo: string;
  /** National code of the procedure; null while it is not known. */
  MaTTHC: string | null;
  TenTTHC: string;
  /** Null unless the caller may see whose dossier it is. */
  ChuHoSo: string | null;
  MaDonViTiepNhan: string | null;
  NgayNop: string;
  NgayTiepNhan: string | null;
  NgayHenTra: string | null;
  NgayKetThucXuLy: string | null;
  /** 1 counter, 2 online, 3 post */
  KenhThucHien: number;
  /** Number of the national list, 1–10 */
  TrangThaiHoSo: number;
  ThanhPhanHoSo: { TenThanhPhan: string; DaNop: boolean }[];
  /** Đồng */
  DanhSachLePhi: { TenPhi: string; SoTien: number; DaNop: boolean }[];
  MaKetQua: string | null;
  MaTinh: string;
  MaXa: string | null;
};

export const channelNumbers = { counter: 1, online: 2, post: 3 } as const satisfies Record<
  DossierChannel,
  number
>;

/** The fields that both sides keep and that are held against each other. */
export const comparedFields = [
  'MaTTHC',
  'ChuHoSo',
  'MaDonViTiepNhan',
  'NgayNop',
  'NgayTiepNhan',
  'NgayHenTra',
  'NgayKetThucXuLy',
  'KenhThucHien',
  'TrangThaiHoSo',
  'MaKetQua',
] as const satisfies readonly (keyof NationalDossier)[];
export type ComparedField = (typeof comparedFields)[number];

const value = z.union([z.string().max(300), z.number()]).nullish();

/** A dossier as the national side has it: what is left out is not compared. Unknown fields are passed over. */
export const TheirDossier = z.object({
  MaHoSo: z.string().trim().min(1, 'required').max(60),
  ...(Object.fromEntries(comparedFields.map((field) => [field, value])) as Record<
    ComparedField,
    typeof value
  >),
});
export type TheirDossier = z.infer<typeof TheirDossier>;
const mostInImport = 1_000;
export const SyncImport = z.object({ dossiers: z.array(TheirDossier).min(1, 'required').max(mostInImport) });
export type SyncImport = z.infer<typeof SyncImport>;

export const SyncQuery = z.object({
  /** What changed at this moment or later. */
  since: z.iso.datetime({ offset: true, error: 'malformed' }),
  /** `next` of the page before. */
  cursor: z
    .string()
    .regex(/^\d{1,13}-\d{1,9}$/, 'malformed')
    .optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
export type SyncQuery = z.infer<typeof SyncQuery>;
