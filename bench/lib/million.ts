/** The rows of the bench: reports with their lead assignment and first event, as COPY text. Fixed seed, no personal data. */
import { line } from './bulk';
import type { Random } from './random';

const problems = [
  'ngập nước sau mưa lớn, xe máy chết máy hàng loạt',
  'ổ gà sâu gây nguy hiểm cho người đi đường',
  'đèn chiếu sáng hỏng nhiều ngày chưa sửa',
  'rác thải sinh hoạt ùn ứ bốc mùi hôi thối',
  'quán hát mở loa gây tiếng ồn quá giờ quy định',
  'cây xanh đổ chắn lối vào khu dân cư',
  'mất nước sinh hoạt từ sáng sớm',
  'dây cáp viễn thông võng thấp xuống lòng đường',
  'lấn chiếm vỉa hè để bày bán hàng hoá',
  'nắp cống vỡ, trẻ em đi học rất nguy hiểm',
];
const streets = [
  'Lê Lợi',
  'Nguyễn Trãi',
  'Trần Phú',
  'Hùng Vương',
  'Lý Thường Kiệt',
  'Quang Trung',
  'Hai Bà Trưng',
  'Điện Biên Phủ',
];
const tails = [
  'Đề nghị cơ quan chức năng kiểm tra và xử lý sớm giúp người dân.',
  'Tình trạng này đã kéo dài hơn một tuần.',
  'Tôi đã gọi điện nhiều lần nhưng chưa thấy ai đến.',
  'Rất mong được phản hồi.',
];

export type BenchReference = {
  categories: { id: number }[];
  channels: { id: number }[];
  units: { id: number }[];
  departments: { id: number }[];
  people: { id: number; departmentId: number }[];
};

const day = 86_400_000;
const closed = new Set(['answered', 'published', 'rejected', 'transferred_out', 'withdrawn']);

export const reportColumns =
  'id, code, state, urgency, category_id, channel_id, administrative_unit_id, department_id, assignee_id, involved_department_ids, involved_person_ids, title, description, address, received_at, accepted_at, accept_due_at, due_at, closed_at, deadline_outcome, public_updated_at, answered_at, updated_at';
export const assignmentColumns =
  'report_id, department_id, part, assignee_id, state, due_at, assigned_at, ended_at';
export const eventColumns = 'report_id, kind, at, actor_label, is_public, state_to';

function stateFor(ageDays: number, random: Random): string {
  const roll = random.next();
  if (ageDays < 12) {
    return roll < 0.15
      ? 'new'
      : roll < 0.25
        ? 'accepted'
        : roll < 0.55
          ? 'assigned'
          : roll < 0.8
            ? 'in_progress'
            : 'answered';
  }
  if (roll < 0.012) return 'in_progress';
  return roll < 0.08 ? 'rejected' : roll < 0.1 ? 'transferred_out' : roll < 0.35 ? 'answered' : 'published';
}

/** The COPY lines of report number `n` of `total`, oldest first, spread over 18 months before `now`. */
export function benchRow(n: number, total: number, now: number, reference: BenchReference, random: Random) {
  const receivedAt = now - 540 * day + Math.floor(((n - 1) / total) * 540 * day);
  const at = (ms: number) => new Date(ms).toISOString();
  const ageDays = (now - receivedAt) / day;
  const state = stateFor(ageDays, random);
  const problem = problems[
    Math.min(problems.length - 1, random.next() < 0.0653 ? 0 : 1 + random.int(9))
  ] as string;
  const also = random.next() < 0.0441 ? ' Mỗi lần mưa đoạn này lại ngập nước.' : '';
  const street = random.pick(streets);
  const unit = random.pick(reference.units);
  const department = state === 'new' && random.next() < 0.4 ? null : random.pick(reference.departments);
  const assigned = department && !['new', 'accepted'].includes(state);
  const officer = assigned
    ? reference.people.find((person) => person.departmentId === department.id)
    : undefined;
  const isClosed = closed.has(state);
  const dueAt = receivedAt + 9 * day;
  const closedAt = isClosed
    ? Math.min(now - 1000, receivedAt + day + Math.floor(random.next() * 9 * day))
    : null;
  const year = new Date(receivedAt + 7 * 3_600_000).getUTCFullYear();
  const title = `Đường ${street}: ${problem}`;
  const report = line(
    n,
    `PA-${year}-${String(n).padStart(7, '0')}`,
    state,
    random.next() < 0.05 ? 'urgent' : 'normal',
    random.pick(reference.categories).id,
    random.pick(reference.channels).id,
    unit.id,
    department?.id ?? null,
    officer?.id ?? null,
    `{${department ? department.id : ''}}`,
    `{${officer ? officer.id : ''}}`,
    title,
    `${title}. ${random.pick(tails)}${also}`,
    `Số ${1 + random.int(400)} đường ${street}`,
    at(receivedAt),
    state === 'new' ? null : at(receivedAt + 3_600_000),
    at(receivedAt + day),
    at(dueAt),
    closedAt ? at(closedAt) : null,
    closedAt ? (closedAt > dueAt ? 'breached' : 'met') : null,
    at(closedAt ?? receivedAt),
    closedAt ? at(closedAt) : null,
    at(closedAt ?? receivedAt),
  );
  const assignment = assigned
    ? line(
        n,
        department.id,
        'lead',
        officer?.id ?? null,
        isClosed ? 'done' : 'assigned',
        at(dueAt),
        at(receivedAt + 3_600_000),
        closedAt ? at(closedAt) : null,
      )
    : '';
  return { report, assignment, event: line(n, 'report.received', at(receivedAt), 'Bench', true, 'new') };
}
