import { fold } from '@/lib/search/fold';
import {
  comparedFields,
  type ComparedField,
  type NationalDossier,
  type TheirDossier,
} from './national-dossier';

/** A field in which the two sides do not say the same. */
export type FieldMismatch = { field: ComparedField; ours: string | null; theirs: string | null };
export type SyncProblem = 'malformed_code' | 'unknown_code' | 'repeated_code';
/** What is wrong with one dossier of an import: a problem with its code, or the fields that differ. */
export type SyncMismatch = { code: string; problem: SyncProblem | null; fields: FieldMismatch[] };

const dates: readonly ComparedField[] = ['NgayNop', 'NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy'];
/** yyyyMMddHHmmss, as the national systems write local time (UTC+7). */
const compact = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** Minutes since 1970 of a moment, or null when it is none; seconds are no difference. */
function minuteOf(text: string): number | null {
  const parts = compact.exec(text);
  const [, year, month, day, hour, minute, second] = parts ?? [];
  const written = parts ? `${year}-${month}-${day}T${hour}:${minute}:${second}+07:00` : text;
  if (!parts && !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return null;
  const at = Date.parse(written);
  return Number.isNaN(at) ? null : Math.floor(at / 60_000);
}

/** The same thing on both sides? Moments by the minute, names without marks and case, all else by the letter. */
function isSame(field: ComparedField, ours: string, theirs: string): boolean {
  if (dates.includes(field)) return minuteOf(theirs) !== null && minuteOf(ours) === minuteOf(theirs);
  if (field === 'ChuHoSo') return fold(ours).trim() === fold(theirs).trim();
  return ours === theirs.trim();
}

const masked = '•••';

/**
 * The fields that the other side gives and in which it differs. What we do not know (a national code that is not verified,
 * an applicant we may not show) is not held against it; a name that differs is not repeated.
 */
export function compareNational(ours: NationalDossier, theirs: TheirDossier): FieldMismatch[] {
  return comparedFields.flatMap((field) => {
    const given = theirs[field];
    if (given === undefined) return [];
    const [a, b] = [ours[field], given].map((one) => (one === null || one === '' ? null : String(one)));
    if ((field === 'MaTTHC' || field === 'ChuHoSo') && a === null) return [];
    if (a === b || (a != null && b != null && isSame(field, a, b))) return [];
    const isName = field === 'ChuHoSo';
    return [{ field, ours: isName ? masked : (a ?? null), theirs: isName && b ? masked : (b ?? null) }];
  });
}
