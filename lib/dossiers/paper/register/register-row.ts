import 'server-only';
import type { Actor } from '@/lib/access/actor';
import { reachWhere } from '@/lib/access/reach-where';
import { sql } from '@/lib/db/sql';
import { formatDate, formatDateTime } from '@/lib/format/date-time';
import { ordersBy, type ListKit } from '@/lib/lists/list-kit';
import { decryptText, maskName, maskPhone } from '@/lib/personal-data/cipher';

export type RegisterRow = {
  code: string;
  title: string;
  name: Uint8Array | null;
  address: Uint8Array | null;
  phone: Uint8Array | null;
  competent: string;
  receivedAt: Date;
  appointmentDate: Date | null;
  returnedAt: Date | null;
  deliveryMethod: string;
  ending: string | null;
  /** May the reader see whose dossier it is? */
  isRevealed: boolean;
};

/** The register in the order in which dossiers came in. */
export function registerKit(actor: Actor): ListKit<'receivedAt'> {
  return {
    table: sql`dossier r JOIN contact c ON c.id = r.applicant_id JOIN department d ON d.id = r.competent_department_id`,
    columns: sql`r.code, r.title, c.name_cipher AS name, c.address_cipher AS address, c.phone_cipher AS phone, d.name AS competent,
      r.received_at AS "receivedAt", r.appointment_date AS "appointmentDate", r.returned_at AS "returnedAt",
      r.delivery_method AS "deliveryMethod", r.ending, ${reachWhere(actor, 'dossier.reveal_contact')} AS "isRevealed"`,
    orders: { receivedAt: ordersBy(sql`r.received_at`).up },
    defaultSort: 'receivedAt',
  };
}

/** The columns of form 07, Sổ theo dõi hồ sơ. */
export const registerHeader = [
  'STT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Số lượng hồ sơ (bộ)',
  'Tên cá nhân, tổ chức',
  'Địa chỉ, số điện thoại',
  'Cơ quan chủ trì giải quyết',
  'Nhận hồ sơ',
  'Hẹn trả kết quả',
  'Trả kết quả',
  'Phương thức nhận kết quả',
  'Ghi chú',
] as const;

const deliveries: Record<string, string> = {
  counter: 'Trực tiếp',
  post: 'Bưu chính công ích',
  electronic: 'Trực tuyến',
};
const endings: Record<string, string> = {
  not_accepted: 'Không tiếp nhận',
  refused: 'Từ chối giải quyết',
  withdrawn: 'Rút hồ sơ',
  stopped: 'Dừng giải quyết',
};

/** One line of the register; applicants are masked where the reader may not see them. @param number its place, from 1 */
export function registerLine(row: RegisterRow, number: number): string[] {
  const [name, phone] = [decryptText(row.name), decryptText(row.phone)];
  const contact = row.isRevealed ? [decryptText(row.address), phone] : [maskPhone(phone)];
  return [
    String(number),
    row.code,
    row.title,
    '1',
    (row.isRevealed ? name : maskName(name)) ?? '',
    contact.filter(Boolean).join(', '),
    row.competent,
    formatDateTime(row.receivedAt),
    row.appointmentDate ? formatDateTime(row.appointmentDate) : '',
    row.returnedAt ? formatDate(row.returnedAt) : '',
    deliveries[row.deliveryMethod] ?? '',
    endings[row.ending ?? ''] ?? '',
  ];
}
