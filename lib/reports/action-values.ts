/** The forms of the actions: which fields each has, what stands in them at first, and the input that its verb takes. */
import type { ReportAction, Urgency } from './report';
import type { ReportDetail } from './report-detail';

/** Actions with boxes of their own. A note stands apart from everything that can reach a citizen; photos come as files. */
export type BoxAction = 'note' | 'add_result_photo';
/** Actions with a form in the panel. */
export type FormAction = Exclude<ReportAction, BoxAction>;

export function hasForm(action: ReportAction): action is FormAction {
  return action !== 'note' && action !== 'add_result_photo';
}

/** Named like the verbs' inputs, so that a field problem finds its field. Ids are text, as choices are. */
export type ActionValues = {
  leadDepartmentId: string | null;
  coordinatingDepartmentIds: string[];
  assigneeId: string | null;
  note: string;
  departmentId: string | null;
  reason: string;
  message: string;
  answer: string;
  resultCode: string | null;
  localState: string | null;
  masterCode: string;
  categoryId: string | null;
  administrativeUnitId: string | null;
  urgency: Urgency;
  isPrivate: boolean;
  outcome: PartOutcome;
  /** As typed. */
  days: string;
  until: string;
  result: string;
};
export type PartOutcome = 'done' | 'returned';
/** Photos are stored as soon as they are chosen, so the form shows them and holds no value. */
export type ActionField = keyof ActionValues | 'photos';

const reason = ['reason'] as const;
const answer = ['answer', 'resultCode', 'photos'] as const;
export const actionFields = {
  accept: [],
  start: [],
  publish: [],
  classify: ['categoryId', 'administrativeUnitId', 'urgency', 'isPrivate'],
  assign: ['leadDepartmentId', 'assigneeId', 'coordinatingDepartmentIds', 'note'],
  transfer: ['departmentId', 'assigneeId', 'reason'],
  return: reason,
  finish_part: ['departmentId', 'outcome', 'result'],
  send_back: reason,
  reject: reason,
  divert: reason,
  reopen: reason,
  request_extension: ['days', 'until', 'reason'],
  approve_extension: [],
  refuse_extension: reason,
  ask_citizen: ['message'],
  record_reply: ['message'],
  submit: answer,
  approve: answer,
  answer,
  mark_duplicate: ['masterCode'],
  set_step: ['localState'],
} as const satisfies Record<FormAction, readonly ActionField[]>;

const idText = (record: { id: number } | null | undefined) => (record ? String(record.id) : null);

/** What stands in the form when it opens: the report as it is, the draft that awaits approval, the given wording. */
export function initialValues(action: FormAction, report: ReportDetail, wording: string): ActionValues {
  const coordinating = report.assignments.filter(
    (each) => each.part === 'coordinating' && each.endedAt === null,
  );
  return {
    leadDepartmentId: idText(report.department),
    coordinatingDepartmentIds: coordinating.map((each) => String(each.department.id)),
    assigneeId: action === 'transfer' ? null : idText(report.assignee),
    note: '',
    departmentId: action === 'finish_part' ? idText(report.finishableParts[0]) : null,
    reason: '',
    message: '',
    answer: report.draftAnswer ?? (action === 'approve' ? '' : wording),
    resultCode: report.resultCode?.code ?? null,
    localState: report.localState?.code ?? null,
    masterCode: '',
    categoryId: String(report.category.id),
    administrativeUnitId: idText(report.place.commune),
    urgency: report.urgency,
    isPrivate: report.isPrivate,
    outcome: 'done',
    days: '3',
    until: '',
    result: '',
  };
}

const id = (text: string | null) => (text === null ? 0 : Number(text));
const idOrNull = (text: string | null) => (text === null ? null : Number(text));

/** The verb's input without code and version. A choice that was not made is 0, which the verb's schema names. */
export function inputOf(values: ActionValues) {
  return {
    classify: {
      categoryId: id(values.categoryId),
      administrativeUnitId: idOrNull(values.administrativeUnitId),
      urgency: values.urgency,
      isPrivate: values.isPrivate,
    },
    assign: {
      leadDepartmentId: id(values.leadDepartmentId),
      coordinatingDepartmentIds: values.coordinatingDepartmentIds.map(Number),
      assigneeId: idOrNull(values.assigneeId),
      note: values.note,
    },
    transfer: {
      departmentId: id(values.departmentId),
      assigneeId: idOrNull(values.assigneeId),
      reason: values.reason,
    },
    finishPart: { departmentId: id(values.departmentId), outcome: values.outcome, result: values.result },
    reason: { reason: values.reason },
    extension: {
      days: values.days.trim() ? Number(values.days) : null,
      until: values.until || null,
      reason: values.reason,
    },
    message: { message: values.message },
    answer: { answer: values.answer, resultCode: values.resultCode },
    step: { localState: values.localState },
    duplicate: { masterCode: values.masterCode },
  };
}
