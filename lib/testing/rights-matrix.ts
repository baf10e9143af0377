/**
 * The rights matrix (N11): one line for every door of the office, and what each role meets there. The tests enumerate
 * the doors in the source, so that a page, action or route without a line here fails.
 */
import type { Permission, Reach } from '@/lib/access/permissions';
import { dossierActions, type DossierAction } from '@/lib/dossiers/dossier';
import { reportActions, type ReportAction } from '@/lib/reports/report';

export type Line =
  /** Nobody need be signed in; what protects it instead. */
  | { open: string }
  /** Everybody who is signed in, about themselves. */
  | { self: true }
  /** Leads on to the first of the pages behind these that the person may open. */
  | { oneOf: readonly Permission[] }
  | { needs: Permission; on: 'office' }
  /** Seen through `report.read`, done through `needs`. */
  | { needs: Permission; on: 'report' }
  /** Seen through `dossier.read`, done through `needs`. */
  | { needs: Permission; on: 'dossier' }
  /** Seen and done through `needs` over the department that the record belongs to; `seen` when seeing has its own right. */
  | { needs: Permission; on: 'unit'; seen: Permission };

const onReport = (action: ReportAction): Line => ({ needs: reportActions[action].permission, on: 'report' });
const onDossier = (action: DossierAction): Line => ({
  needs: dossierActions[action].permission,
  on: 'dossier',
});

export const doors: Record<string, Line> = {
  'page /': { open: 'leads to the desk or to the sign-in page' },
  'page /login': { open: 'the sign-in page' },
  'page /track': { open: 'code and phone of the sender' },
  'page /check': { open: 'facts of papers without names' },
  'page /check/[token]': { open: 'facts of a paper without names, by its token' },
  'page /track/reply/[token]': { open: 'the token of a question' },
  'page /account': { self: true },
  'page /notices': { self: true },
  // Leads on and grants nothing: the page behind it asks for its own right.
  'page /l/[code]': { self: true },
  'page /reports': { needs: 'report.read', on: 'office' },
  'page /reports/new': { needs: 'report.create', on: 'office' },
  'page /reports/[code]': { needs: 'report.read', on: 'report' },
  'page /reports/[code]/deadline': { needs: 'report.read', on: 'report' },
  'page /dossiers': { needs: 'dossier.read', on: 'office' },
  'page /dossiers/[code]': { needs: 'dossier.read', on: 'dossier' },
  'page /dossiers/[code]/deadline': { needs: 'dossier.read', on: 'dossier' },
  'page /dossiers/[code]/compare/[other]': { needs: 'dossier.read', on: 'dossier' },
  'page /dossiers/late': { needs: 'dossier.extend', on: 'office' },
  'page /dossiers/register': { needs: 'dossier.export', on: 'office' },
  'page /late': { open: 'codes and dates of late dossiers, nothing of applicants' },
  'page /dossiers/new': { needs: 'dossier.receive', on: 'office' },
  'page /citizens': { needs: 'citizen.read', on: 'office' },
  // The look-up in its address is the person's own; what it shows stays within their reach over cases.
  'page /citizens/[id]': { needs: 'citizen.read', on: 'office' },
  'page /dashboard': { needs: 'dashboard.read', on: 'office' },
  'page /admin': {
    oneOf: ['department.read', 'person.read', 'role.read', 'settings.manage', 'procedure.manage'],
  },
  'page /admin/departments': { needs: 'department.read', on: 'office' },
  'page /admin/departments/new': { needs: 'department.manage', on: 'office' },
  'page /admin/departments/[id]': { needs: 'department.read', on: 'unit', seen: 'department.read' },
  'page /admin/people': { needs: 'person.read', on: 'office' },
  'page /admin/people/new': { needs: 'person.manage', on: 'office' },
  'page /admin/people/[id]': { needs: 'person.read', on: 'unit', seen: 'person.read' },
  'page /admin/roles': { needs: 'role.read', on: 'office' },
  'page /admin/roles/new': { needs: 'role.manage', on: 'office' },
  'page /admin/roles/[id]': { needs: 'role.read', on: 'office' },
  'page /admin/procedures': { needs: 'procedure.manage', on: 'office' },
  'page /admin/procedures/new': { needs: 'procedure.manage', on: 'office' },
  'page /admin/procedures/[id]': { needs: 'procedure.manage', on: 'office' },
  'page /admin/calendars': { needs: 'settings.manage', on: 'office' },
  'page /admin/calendars/[id]': { needs: 'settings.manage', on: 'office' },
  'page /admin/service-levels': { needs: 'settings.manage', on: 'office' },
  'page /admin/service-levels/[id]': { needs: 'settings.manage', on: 'office' },
  'page /admin/states': { needs: 'settings.manage', on: 'office' },
  'page /admin/texts': { needs: 'settings.manage', on: 'office' },
  'page /admin/texts/[key]': { needs: 'settings.manage', on: 'office' },
  'page /admin/sync': { needs: 'dossier.sync', on: 'office' },
  'page /admin/categories': { needs: 'settings.manage', on: 'office' },
  'page /admin/categories/[id]': { needs: 'settings.manage', on: 'office' },

  'route GET /api/auth/[...nextauth]': { open: 'next-auth' },
  'route POST /api/auth/[...nextauth]': { open: 'next-auth' },
  'route GET /api/health': { open: 'says that the office works, nothing about it' },
  'route GET /api/open311/[file]': { open: 'discovery' },
  'route GET /api/open311/v2/[file]': { open: 'public data only' },
  'route POST /api/open311/v2/[file]': { open: 'an API key' },
  'route GET /api/open311/v2/requests/[file]': { open: 'public data only' },
  'route GET /api/open311/v2/services/[file]': { open: 'public data only' },
  'route GET /api/open311/v2/tokens/[file]': { open: 'public data only' },
  'route GET /check/verify': { open: 'leads to /check' },
  'route POST /check/verify': { open: 'a file of ten megabytes at most, hashed and forgotten, ten a minute' },
  'route GET /track/follow': { open: 'leads to /track' },
  'route POST /track/follow': { open: 'code and phone of the sender' },
  'route GET /track/result': { open: 'code and phone of the applicant, in the cookie of /track' },
  'route POST /track/message': { open: 'code and phone of the sender, in the cookie of /track' },
  'route POST /track/reply/[token]/answer': { open: 'the token of a question' },
  'route GET /api/v1/citizen/reports/[code]': { open: 'an API key, for reports of its own channel' },
  'route POST /api/v1/citizen/reports/[code]/messages': {
    open: 'an API key, for reports of its own channel',
  },
  'route GET /api/events/status': { self: true },
  // Whoever is signed in may listen; each event is held against the listener's reach (lib/live).
  'route GET /api/events': { self: true },
  'route GET /api/v1/procedures': { open: 'public data only' },
  'route GET /api/v1/procedures/[code]': { open: 'public data only' },
  'route GET /api/v1/notices/unread': { self: true },
  'route GET /api/v1/reports': { needs: 'report.read', on: 'office' },
  'route POST /api/v1/reports': { needs: 'report.create', on: 'office' },
  'route GET /api/v1/reports/live': { needs: 'report.read', on: 'office' },
  'route GET /api/v1/reports/selection': { needs: 'report.read', on: 'office' },
  // Each row is held against the right to it; the door asks whether it is held at all.
  'route GET /api/v1/reports/bulk/[action]': { needs: 'report.assign', on: 'office' },
  'route POST /api/v1/reports/bulk/[action]': { needs: 'report.assign', on: 'office' },
  'route GET /api/v1/reports/export': { needs: 'report.export', on: 'office' },
  'route GET /api/v1/reports/[code]': { needs: 'report.read', on: 'report' },
  'route GET /api/v1/reports/[code]/deadline': { needs: 'report.read', on: 'report' },
  'route POST /api/v1/reports/[code]/[action]': { needs: 'report.note', on: 'report' },
  'route GET /api/v1/counter/procedures': { needs: 'dossier.receive', on: 'office' },
  'route GET /api/v1/counter/receipt': { needs: 'dossier.receive', on: 'office' },
  'route POST /api/v1/counter/applicant': { needs: 'dossier.receive', on: 'office' },
  'route GET /api/v1/dossiers': { needs: 'dossier.read', on: 'office' },
  'route POST /api/v1/dossiers': { open: 'an API key' },
  'route GET /api/v1/dossiers/live': { needs: 'dossier.read', on: 'office' },
  'route GET /api/v1/dossiers/selection': { needs: 'dossier.read', on: 'office' },
  'route GET /api/v1/dossiers/bulk/[action]': { needs: 'dossier.assign', on: 'office' },
  'route POST /api/v1/dossiers/bulk/[action]': { needs: 'dossier.assign', on: 'office' },
  'route GET /api/v1/dossiers/sync': { needs: 'dossier.sync', on: 'office' },
  'route POST /api/v1/dossiers/sync': { needs: 'dossier.sync', on: 'office' },
  'route GET /api/v1/dossiers/export': { needs: 'dossier.export', on: 'office' },
  'route GET /api/v1/dossiers/[code]': { needs: 'dossier.read', on: 'dossier' },
  'route GET /api/v1/dossiers/[code]/deadline': { needs: 'dossier.read', on: 'dossier' },
  'route POST /api/v1/dossiers/[code]/[action]': { needs: 'dossier.note', on: 'dossier' },
  'route GET /api/v1/citizen/dossiers/[code]': { open: 'an API key, for dossiers of its own channel' },
  'route GET /api/v1/dossiers/register': { needs: 'dossier.export', on: 'office' },
  'route GET /api/v1/dossiers/[code]/case-file': { needs: 'dossier.reveal_contact', on: 'dossier' },
  'route POST /api/v1/dossiers/[code]/forms': { needs: 'dossier.process', on: 'dossier' },
  'route POST /api/v1/dossiers/[code]/files': onDossier('add_file'),
  'route GET /api/v1/dossiers/[code]/files/[id]': { needs: 'dossier.reveal_contact', on: 'dossier' },
  'route GET /api/v1/dossiers/[code]/forms/[id]': { needs: 'dossier.reveal_contact', on: 'dossier' },
  'route POST /api/v1/reports/[code]/photos': onReport('add_result_photo'),
  'route GET /api/files/[id]': { needs: 'report.read', on: 'report' },
  'route GET /api/files/[id]/original': { needs: 'report.open_original', on: 'report' },
  'route GET /api/files/[id]/public': { open: 'photos that an officer has cleared' },

  'action touchSession': { self: true },
  'action readNoticesAction': { self: true },
  'action createShortLinkAction': { self: true },
  'action signOutEverywhereAction': { self: true },
  'action changePasswordAction': { self: true },
  'action receiveDossierAction': { needs: 'dossier.receive', on: 'office' },
  'action acceptDossier': onDossier('receive'),
  'action notAcceptDossier': onDossier('not_accept'),
  'action startStep': onDossier('start'),
  'action handOverDossier': onDossier('hand_over'),
  'action assignDossier': onDossier('assign'),
  'action requestSupplement': onDossier('request_supplement'),
  'action recordSupplement': onDossier('record_supplement'),
  'action requirePayment': onDossier('require_payment'),
  'action recordPayment': onDossier('record_payment'),
  'action requestWithdrawal': onDossier('request_withdrawal'),
  'action acceptWithdrawal': onDossier('accept_withdrawal'),
  'action declineWithdrawal': onDossier('decline_withdrawal'),
  'action refuseDossier': onDossier('refuse'),
  'action stopDossier': onDossier('stop'),
  'action extendDossier': onDossier('extend'),
  'action completeDossier': onDossier('complete'),
  'action returnResult': onDossier('return_result'),
  'action requestCorrection': onDossier('request_correction'),
  'action lockDossier': onDossier('lock'),
  'action unlockDossier': onDossier('unlock'),
  'action breakLock': onDossier('break_lock'),
  'action addDossierNote': onDossier('note'),
  'action revealApplicant': { needs: 'dossier.reveal_contact', on: 'dossier' },
  // A paper asks for the right of its kind: the attempt is a control sheet.
  'action issueDossierForm': { needs: 'dossier.process', on: 'dossier' },
  'action searchApplicantsAction': { needs: 'dossier.reveal_contact', on: 'office' },
  'action lookUpCitizenAction': { needs: 'citizen.read', on: 'office' },
  'action openCitizenAction': { needs: 'citizen.read', on: 'office' },
  'action revealCitizenAction': { needs: 'citizen.read', on: 'office' },
  'action enterReport': { needs: 'report.create', on: 'office' },
  'action acceptReport': onReport('accept'),
  'action classifyReport': onReport('classify'),
  'action assignReport': onReport('assign'),
  'action transferReport': onReport('transfer'),
  'action returnReport': onReport('return'),
  'action startReport': onReport('start'),
  'action finishPart': onReport('finish_part'),
  'action askCitizen': onReport('ask_citizen'),
  'action recordCitizenReply': onReport('record_reply'),
  'action requestExtension': onReport('request_extension'),
  'action approveExtension': onReport('approve_extension'),
  'action refuseExtension': onReport('refuse_extension'),
  'action submitAnswer': onReport('submit'),
  'action sendBackAnswer': onReport('send_back'),
  'action approveAnswer': onReport('approve'),
  'action answerReport': onReport('answer'),
  'action publishReport': onReport('publish'),
  'action rejectReport': onReport('reject'),
  'action divertReport': onReport('divert'),
  'action markDuplicate': onReport('mark_duplicate'),
  'action reopenReport': onReport('reopen'),
  'action setStep': onReport('set_step'),
  'action addNote': onReport('note'),
  'action revealContact': { needs: 'report.reveal_contact', on: 'report' },
  'action redactPhoto': { needs: 'report.redact', on: 'report' },
  'action openOriginal': { needs: 'report.open_original', on: 'report' },
  'action createDepartmentAction': { needs: 'department.manage', on: 'office' },
  'action editDepartmentAction': { needs: 'department.manage', on: 'unit', seen: 'department.read' },
  'action disableDepartmentAction': { needs: 'department.manage', on: 'unit', seen: 'department.read' },
  'action enableDepartmentAction': { needs: 'department.manage', on: 'unit', seen: 'department.read' },
  'action createPersonAction': { needs: 'person.manage', on: 'office' },
  'action editPersonAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action setPersonRolesAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action disablePersonAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action enablePersonAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action unlockPersonAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action resetPersonPasswordAction': { needs: 'person.manage', on: 'unit', seen: 'person.read' },
  'action createRoleAction': { needs: 'role.manage', on: 'office' },
  'action editRoleAction': { needs: 'role.manage', on: 'office' },
  'action disableRoleAction': { needs: 'role.manage', on: 'office' },
  'action enableRoleAction': { needs: 'role.manage', on: 'office' },
  'action createProcedureAction': { needs: 'procedure.manage', on: 'office' },
  'action editProcedureAction': { needs: 'procedure.manage', on: 'office' },
  'action addProcedureVersionAction': { needs: 'procedure.manage', on: 'office' },
  'action editProcedureVersionAction': { needs: 'procedure.manage', on: 'office' },
  'action cancelProcedureVersionAction': { needs: 'procedure.manage', on: 'office' },
  'action verifyProcedureVersionAction': { needs: 'procedure.manage', on: 'office' },
  'action retireProcedureAction': { needs: 'procedure.manage', on: 'office' },
  'action restoreProcedureAction': { needs: 'procedure.manage', on: 'office' },
  'action previewCalendarChangeAction': { needs: 'settings.manage', on: 'office' },
  'action changeCalendarAction': { needs: 'settings.manage', on: 'office' },
  'action tryCalendarDaysAction': { needs: 'settings.manage', on: 'office' },
  'action addSlaVersionAction': { needs: 'settings.manage', on: 'office' },
  'action cancelSlaVersionAction': { needs: 'settings.manage', on: 'office' },
  'action renameStateAction': { needs: 'settings.manage', on: 'office' },
  'action editTextAction': { needs: 'settings.manage', on: 'office' },
  'action createLocalStateAction': { needs: 'settings.manage', on: 'office' },
  'action editLocalStateAction': { needs: 'settings.manage', on: 'office' },
  'action retireLocalStateAction': { needs: 'settings.manage', on: 'office' },
  'action restoreLocalStateAction': { needs: 'settings.manage', on: 'office' },
  'action editCategoryAction': { needs: 'settings.manage', on: 'office' },
};

/** mine: in my department and given to me. own: in my department. other: in a department that is none of mine. */
export const targets = ['mine', 'own', 'other'] as const;
export type Target = (typeof targets)[number];
export type Outcome = 'allowed' | 'forbidden' | 'hidden';
export type Grants = Partial<Record<Permission, Reach>>;

function covers(reach: Reach | undefined, target: Target): boolean {
  if (reach === undefined) return false;
  if (reach === 'all') return true;
  return reach === 'own' ? target === 'mine' : target !== 'other';
}

/** What a role with these grants meets at a door: worked out from the grants alone, without the code under test. */
export function expected(line: Line, grants: Grants, target: Target): Outcome {
  if ('open' in line || 'self' in line) return 'allowed';
  if ('oneOf' in line) return line.oneOf.some((one) => grants[one] !== undefined) ? 'allowed' : 'forbidden';
  if (grants[line.needs] === undefined) return 'forbidden';
  if (line.on === 'office') return 'allowed';
  const seen = line.on === 'unit' ? line.seen : (`${line.on}.read` as const);
  if (!covers(grants[seen], target)) return 'hidden';
  return covers(grants[line.needs], target) ? 'allowed' : 'forbidden';
}
