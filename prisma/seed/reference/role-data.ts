import { permissionNames, type Permission, type Reach } from '../../../lib/access/permissions';

export type RoleSeed = {
  code: string;
  name: string;
  nameEn: string;
  description: string;
  grants: Partial<Record<Permission, Reach>>;
};

function all(reach: Reach, names: readonly Permission[]): Partial<Record<Permission, Reach>> {
  return Object.fromEntries(names.map((name) => [name, reach]));
}

const handling = [
  'report.read',
  'report.read_private',
  'report.reveal_contact',
  'report.redact',
  'report.assign',
  'report.transfer',
  'report.return',
  'report.ask_citizen',
  'report.answer',
  'report.request_extension',
  'report.submit',
  'report.note',
  'report.export',
] as const satisfies Permission[];

const dossierHandling = [
  'dossier.read',
  'dossier.process',
  'dossier.assign',
  'dossier.supplement',
  'dossier.finance',
  'dossier.extend',
  'dossier.refuse',
  'dossier.complete',
  'dossier.correct',
  'dossier.note',
  'dossier.export',
  'dossier.reveal_contact',
] as const satisfies Permission[];
/** What the one-stop desk does besides: the counter at which dossiers come in and results go out. */
const dossierDesk = ['dossier.receive', 'dossier.return_result'] as const satisfies Permission[];

/**
 * The seven roles that every office starts with. An admin holds every permission, because nobody may grant what they do
 * not hold; an auditor reads everything but private reports and takes nothing out.
 */
export const roles: readonly RoleSeed[] = [
  {
    code: 'admin',
    name: 'Quản trị hệ thống',
    nameEn: 'Administrator',
    description: 'Quản lý đơn vị, người dùng, vai trò và cấu hình.',
    grants: all('all', permissionNames),
  },
  {
    code: 'coordinator',
    name: 'Điều phối viên',
    nameEn: 'Coordinator',
    description:
      'Tiếp nhận, phân loại, phân công và công khai mọi phản ánh; tiếp nhận, theo dõi và trả kết quả hồ sơ.',
    grants: all('all', [
      ...handling,
      'report.create',
      'report.accept',
      'report.classify',
      'report.open_original',
      'report.publish',
      'report.approve_extension',
      'report.reject',
      'report.divert',
      'report.merge',
      'report.reopen',
      ...dossierHandling,
      ...dossierDesk,
      'dossier.break_lock',
      'citizen.read',
      'dashboard.read',
      'department.read',
      'person.read',
    ]),
  },
  {
    code: 'department-leader',
    name: 'Lãnh đạo đơn vị',
    nameEn: 'Department leader',
    description: 'Phân công trong đơn vị, duyệt câu trả lời của đơn vị và các đơn vị trực thuộc.',
    grants: all('subtree', [
      ...handling,
      'report.approve',
      'report.approve_extension',
      'report.open_original',
      'report.classify',
      ...dossierHandling,
      'dossier.break_lock',
      'dashboard.read',
      'department.read',
      'person.read',
    ]),
  },
  {
    code: 'specialist',
    name: 'Chuyên viên',
    nameEn: 'Specialist',
    description: 'Đọc phản ánh và hồ sơ của đơn vị, xử lý phản ánh và hồ sơ được giao.',
    grants: {
      'report.read': 'department',
      'report.note': 'department',
      'dossier.read': 'department',
      'dossier.note': 'department',
      ...all('own', [
        'dossier.process',
        'dossier.supplement',
        'dossier.finance',
        'dossier.complete',
        'dossier.reveal_contact',
        'report.read_private',
        'report.reveal_contact',
        'report.redact',
        'report.return',
        'report.ask_citizen',
        'report.request_extension',
        'report.submit',
      ]),
    },
  },
  {
    code: 'commune-officer',
    name: 'Cán bộ xã, phường',
    nameEn: 'Commune officer',
    description: 'Tiếp nhận tại quầy và xử lý phản ánh, hồ sơ của Ủy ban nhân dân cấp xã.',
    grants: {
      // No `report.transfer`: another department lies out of a commune's reach.
      ...all('department', [
        ...handling.filter((name) => name !== 'report.transfer'),
        'report.accept',
        'report.classify',
        ...dossierHandling,
        ...dossierDesk,
        'dashboard.read',
        'department.read',
        'person.read',
      ]),
      'report.create': 'all',
      'citizen.read': 'all',
    },
  },
  {
    code: 'province-leader',
    name: 'Lãnh đạo tỉnh, thành phố',
    nameEn: 'Province leader',
    description: 'Xem toàn bộ phản ánh và số liệu điều hành.',
    grants: all('all', ['report.read', 'report.export', 'dossier.read', 'dossier.export', 'dashboard.read']),
  },
  {
    code: 'auditor',
    name: 'Thanh tra, kiểm tra',
    nameEn: 'Auditor',
    description: 'Đọc phản ánh không riêng tư, cơ cấu tổ chức và nhật ký; không xuất dữ liệu.',
    grants: all('all', [
      'report.read',
      'dossier.read',
      'dashboard.read',
      'department.read',
      'person.read',
      'role.read',
      'audit.read',
    ]),
  },
];
