import { env } from '../../../../lib/config/env';
import { localDate } from '../../../../lib/deadlines/working-time';
import { checkToken } from '../../../../lib/dossiers/paper/check/check-token';
import { formKinds } from '../../../../lib/dossiers/paper/form-kinds';
import { sealContent } from '../../../../lib/dossiers/paper/read-issued-form';
import { keyVersion } from '../../../../lib/personal-data/cipher';
import { insertRows, reserveIds, type Tx } from '../../tx';
import type { Random } from '../random';
import type { DossierCase } from './dossier-case';

/**
 * The papers that were issued, numbered without gaps by form, agency and year in the order of issue, each with its line in
 * the history. Their PDFs are made when somebody opens them, as always.
 */
export async function writeForms(tx: Tx, dossiers: readonly DossierCase[]): Promise<void> {
  const issued = dossiers
    .flatMap((dossier) => dossier.forms.map((form) => ({ dossier, ...form })))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  const ids = await reserveIds(tx, 'dossier_form', issued.length);
  const last = new Map<string, { series: string; period: string; lastNumber: number }>();
  const rows = issued.map(({ dossier, content, at, officer, agencyId }, index) => {
    const { kind } = content;
    const [id, period] = [ids[index] ?? 0, localDate(at).slice(0, 4)];
    const series = `form:${kind}:${agencyId}`;
    const sequence = (last.get(`${series} ${period}`)?.lastNumber ?? 0) + 1;
    last.set(`${series} ${period}`, { series, period, lastNumber: sequence });
    const number = `${String(sequence).padStart(2, '0')}/${formKinds[kind].mark}`;
    const token = checkToken(randomBytes(dossier.world.random));
    dossier.write('dossier.form_issued', at, officer, { data: { formId: id, kind, number } });
    return {
      id,
      dossierId: dossier.id,
      form: kind,
      agencyId,
      year: Number(period),
      sequence,
      number,
      token,
      contentCipher: sealContent({ content, checkUrl: `${env().BASE_URL}/check/${token}` }),
      keyVersion,
      issuedById: officer.id,
      issuedAt: at,
    };
  });
  await insertRows(tx, 'dossier_form', rows);
  await insertRows(tx, 'number_series', [...last.values()]);
}

/** The demo is the same for the same seed, its tokens too. */
function randomBytes(random: Random): Uint8Array {
  return Uint8Array.from({ length: 16 }, () => random.whole(0, 255));
}
