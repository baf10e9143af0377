/**
 * The code of a dossier: `{agency}-{day}-{number of the day}`, as Nghị định 118/2025 and its circular use it.
 * Provinces write H15.50.05.13-261008-0975, ministries G09.20-20260609-0092637.
 */
const agencyForm = /^[GH]\d{2}(\.\d{2}){0,3}$/;
const codeForm = /^([GH]\d{2}(?:\.\d{2}){0,3})-(\d{6}|\d{8})-(\d{4,7})$/;

export type DossierCode = {
  agency: string;
  /** Local day, YYYY-MM-DD. */
  day: string;
  number: number;
};

/** Is this the day it claims to be? Also refuses 31 February. */
function dayOf(digits: string): string | null {
  const full = digits.length === 6 ? `20${digits}` : digits;
  const day = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** The parts of a code, or null when it is none. Upper and lower case and spaces around it do not matter. */
export function parseDossierCode(text: string): DossierCode | null {
  const found = codeForm.exec(text.trim().toUpperCase());
  const day = found && dayOf(found[2] ?? '');
  if (!found || !day) return null;
  return { agency: found[1] ?? '', day, number: Number(found[3]) };
}

/** A code as this office writes it: six digits for the day, four or more for the number. */
export function formatDossierCode({ agency, day, number }: DossierCode): string {
  return `${agency}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
}

export function isAgencyIdentifier(text: string): boolean {
  return agencyForm.test(text);
}

/** The national code of a procedure, e.g. 2.000635. */
export function isProcedureCode(text: string): boolean {
  return /^\d\.\d{6}$/.test(text);
}
