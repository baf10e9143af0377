import type { Tx } from '../tx';
import { rootCode } from './department-data';
import type { Random } from './random';
import type { Officer, Unit } from './report-plan';
import { mailboxOf, vietnameseName } from './vietnamese-names';

const domain = 'congvu.example';
const titles: Record<string, string> = {
  admin: 'Quản trị viên',
  coordinator: 'Điều phối viên',
  'department-leader': 'Lãnh đạo đơn vị',
  specialist: 'Chuyên viên',
  'commune-officer': 'Cán bộ tiếp nhận',
  'province-leader': 'Phó Chủ tịch',
  auditor: 'Thanh tra viên',
};

/** Departments that have a leader and a specialist of their own besides the accounts of each role. */
const staffed = [
  'so-nn-mt',
  'so-y-te',
  'so-gd-dt',
  'cong-an',
  'dien-luc',
  'cap-nuoc',
  'moi-truong-do-thi',
  'so-kh-cn',
  'tt-pvhcc',
];
const total = 60;

/** Sixty people; the first seven have one role each and an e-mail address that says which. All share the demo password. */
export async function seedPeople(
  tx: Tx,
  random: Random,
  units: ReadonlyMap<string, Unit>,
  committees: readonly string[],
  passwordHash: string,
): Promise<Officer[]> {
  const firstCommittee = committees[0] ?? rootCode;
  const accounts: [role: string, department: string][] = [
    ['admin', 'vp-ubnd'],
    ['coordinator', 'tt-dieu-phoi'],
    ['department-leader', 'so-xay-dung'],
    ['specialist', 'so-xay-dung'],
    ['commune-officer', firstCommittee],
    ['province-leader', rootCode],
    ['auditor', 'thanh-tra'],
  ];
  const others: [string, string][] = [
    ['specialist', 'so-xay-dung'],
    ['specialist', 'so-xay-dung'],
    ['province-leader', rootCode],
    ...Array.from({ length: 4 }, (): [string, string] => ['coordinator', 'tt-dieu-phoi']),
    ...staffed.flatMap((code): [string, string][] => [
      ['department-leader', code],
      ['specialist', code],
    ]),
  ];
  const left = total - accounts.length - others.length;
  others.push(...committees.slice(1, 1 + left).map((code): [string, string] => ['commune-officer', code]));
  const mailboxes = new Map<string, number>();
  const people = [...accounts, ...others].map(([role, department], index) => {
    const name = vietnameseName(random);
    const box = mailboxOf(name);
    const number = (mailboxes.get(box) ?? 0) + 1;
    mailboxes.set(box, number);
    const mailbox = index < accounts.length ? role : number > 1 ? `${box}${number}` : box;
    return {
      role,
      name,
      email: `${mailbox}@${domain}`,
      title: titles[role] ?? '',
      departmentId: unitId(units, department),
      passwordHash,
      isDemo: true,
    };
  });
  const created = await tx.person.createManyAndReturn({
    data: people.map(({ role: _role, ...person }) => person),
    select: { id: true, email: true },
  });
  const ids = new Map(created.map((row) => [row.email, row.id]));
  const roleIds = new Map(
    (await tx.role.findMany({ select: { id: true, code: true } })).map((row) => [row.code, row.id]),
  );
  const officers = people.map(({ email, name, departmentId, role }) => ({
    id: need(ids.get(email), email),
    name,
    departmentId,
    role,
  }));
  await tx.personRole.createMany({
    data: officers.map(({ id, role }) => ({
      personId: id,
      roleId: need(roleIds.get(role), role),
      validFrom: new Date('2025-07-01T00:00:00+07:00'),
    })),
  });
  return officers;
}

function unitId(units: ReadonlyMap<string, Unit>, code: string): number {
  return need(units.get(code)?.id, code);
}

function need(id: number | undefined, name: string): number {
  if (id === undefined) throw new Error(`the demo office has no ${name}`);
  return id;
}
