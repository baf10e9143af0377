import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { rows, sql, type Sql } from '@/lib/db/sql';
import { decryptText } from '@/lib/personal-data/cipher';
import { dossierStateFacts, type DossierState } from '../dossier';
import type { DossierChannel } from '../dossier-axes';
import { agencyIdentifier } from '../find-agency';
import { channelNumbers, type NationalDossier } from './national-dossier';

type Row = {
  id: number;
  version: number;
  updated_at: Date;
  code: string;
  national_code: string | null;
  title: string;
  name: Buffer | null;
  agency: string | null;
  submitted_at: Date;
  received_at: Date | null;
  appointment_date: Date | null;
  closed_at: Date | null;
  channel: DossierChannel;
  state: DossierState;
  result_code: string | null;
  province: string;
  commune: string | null;
  papers: NationalDossier['ThanhPhanHoSo'] | null;
  fees: NationalDossier['DanhSachLePhi'] | null;
};
type LoadedNational = { id: number; version: number; updatedAt: Date; dossier: NationalDossier };

const iso = (at: Date | null) => at && at.toISOString();

/** Dossiers `r` in the national names, within the actor's reach; names only of applicants that they may reveal. */
export async function loadNational(actor: Actor, where: Sql, order: Sql): Promise<LoadedNational[]> {
  const found = await rows<Row>(sql`
    SELECT r.id, r.version, r.updated_at, r.code, p.national_code, r.title, r.submitted_at, r.received_at, r.appointment_date,
      r.closed_at, r.channel, r.state, r.result_code, (SELECT province_code FROM office) AS province,
      CASE WHEN ${reachWhere(actor, 'dossier.reveal_contact')} THEN c.name_cipher END AS name,
      ${agencyIdentifier} AS agency,
      (SELECT u.code FROM administrative_unit u WHERE u.id = d.administrative_unit_id AND u.kind <> 'province') AS commune,
      (SELECT json_agg(json_build_object('TenThanhPhan', x.name, 'DaNop', x.state = 'submitted') ORDER BY x.position, x.id)
        FROM dossier_document x WHERE x.dossier_id = r.id) AS papers,
      (SELECT json_agg(json_build_object('TenPhi', x.name, 'SoTien', x.amount, 'DaNop', x.state = 'paid') ORDER BY x.id)
        FROM dossier_payment x WHERE x.dossier_id = r.id) AS fees
    FROM dossier r JOIN procedure p ON p.id = r.procedure_id JOIN contact c ON c.id = r.applicant_id
      JOIN department d ON d.id = r.received_at_id
    WHERE ${where} AND ${reachWhere(actor, 'dossier.read')} ${order}`);
  return found.map((row) => ({
    id: row.id,
    version: row.version,
    updatedAt: row.updated_at,
    dossier: {
      MaHoSo: row.code,
      MaTTHC: row.national_code,
      TenTTHC: row.title,
      ChuHoSo: decryptText(row.name),
      MaDonViTiepNhan: row.agency,
      NgayNop: row.submitted_at.toISOString(),
      NgayTiepNhan: iso(row.received_at),
      NgayHenTra: iso(row.appointment_date),
      NgayKetThucXuLy: iso(row.closed_at),
      KenhThucHien: channelNumbers[row.channel],
      TrangThaiHoSo: dossierStateFacts(row.state).nationalStatus,
      ThanhPhanHoSo: row.papers ?? [],
      DanhSachLePhi: row.fees ?? [],
      MaKetQua: row.result_code,
      MaTinh: row.province,
      MaXa: row.commune,
    },
  }));
}
