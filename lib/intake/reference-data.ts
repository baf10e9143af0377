import 'server-only';
import { rows, sql } from '@/lib/db/sql';
import { loadCalendar } from '@/lib/deadlines/load-calendar';
import { slaFacts } from '@/lib/deadlines/sla-columns';
import type { SlaVersionFacts } from '@/lib/deadlines/sla-terms';
import type { Calendar } from '@/lib/deadlines/working-time';
import type { RoutingRule } from '@/lib/reports/route-report';
import type { IntakeQuestion } from './check-answers';
import type { Commune } from './place-report';

export type IntakeCategory = {
  id: number;
  code: string;
  name: string;
  description: string;
  keywords: string;
  groupName: string;
  isSensitive: boolean;
  slaProfileId: number;
  defaultDepartmentId: number | null;
  isRetired: boolean;
  updatedAt: Date;
  questions: IntakeQuestion[];
};
export type IntakeChannel = { id: number; code: string; name: string; kind: string };

/** What intake reads for every report and what changes a few times a month. */
export type ReferenceData = {
  categories: IntakeCategory[];
  channels: IntakeChannel[];
  communes: Commune[];
  slaVersions: SlaVersionFacts[];
  rules: RoutingRule[];
  committees: ReadonlyMap<number, number>;
  working: ReadonlySet<number>;
  /** Ids from the root down to the department itself. */
  paths: ReadonlyMap<number, readonly number[]>;
  calendar: Calendar;
  /** When a category or a question last changed: Open311's changeset. */
  changedAt: Date;
};

/** A changed category, rule or deadline acts on new reports within this time. */
const freshMilliseconds = 2_000;
const held: { data?: Promise<ReferenceData>; until: number } = { until: 0 };

/** The reference data, read again when it is older than two seconds. Many requests at once share one reading. */
export function referenceData(): Promise<ReferenceData> {
  if (!held.data || held.until < Date.now()) {
    held.until = Date.now() + freshMilliseconds;
    held.data = load().catch((error: unknown) => {
      held.until = 0;
      throw error;
    });
  }
  return held.data;
}

/** Reads anew at the next question: for what was not found a moment ago and may exist by now. */
export function forgetReferenceData(): void {
  held.until = 0;
}

const validNow = sql`valid_from <= now() AND (valid_to IS NULL OR valid_to > now())`;
type DepartmentRow = { id: number; kind: string; unitId: number | null; path: number[] };
type QuestionRow = IntakeQuestion & { categoryId: number };

async function load(): Promise<ReferenceData> {
  const [categories, questions, channels, communes, slaVersions, rules, departments, changes, calendar] =
    await Promise.all([
      rows<Omit<IntakeCategory, 'questions'>>(sql`
      SELECT id, code, name, description, keywords, group_name AS "groupName", is_sensitive AS "isSensitive",
        sla_profile_id AS "slaProfileId", default_department_id AS "defaultDepartmentId",
        coalesce(retired_at <= now(), false) AS "isRetired", updated_at AS "updatedAt"
      FROM category ORDER BY position, id`),
      rows<QuestionRow>(sql`
      SELECT id, category_id AS "categoryId", code, datatype, is_required AS "isRequired", text, hint, position, "values"
      FROM category_question WHERE ${validNow} ORDER BY position, id`),
      rows<IntakeChannel>(
        sql`SELECT id, code, name, kind FROM channel WHERE retired_at IS NULL OR retired_at > now() ORDER BY id`,
      ),
      rows<Commune>(sql`
      SELECT u.id, u.code, u.full_name AS "fullName", u.latitude, u.longitude, u.area_km2 AS "areaKm2"
      FROM administrative_unit u
      WHERE u.kind IN ('ward', 'commune', 'special_zone') AND u.valid_to IS NULL
        AND (u.parent_id IS NULL OR u.parent_id IN (SELECT p.id FROM administrative_unit p JOIN office o ON o.province_code = p.code WHERE p.kind = 'province'))`),
      rows<{ version: SlaVersionFacts }>(
        sql`SELECT ${slaFacts} AS version FROM sla_version v WHERE ${validNow}`,
      ),
      rows<RoutingRule>(sql`
      SELECT position, category_id AS "categoryId", administrative_unit_id AS "administrativeUnitId", department_id AS "departmentId"
      FROM routing_rule WHERE ${validNow} ORDER BY position, id`),
      rows<DepartmentRow>(sql`
      SELECT id, kind, administrative_unit_id AS "unitId", path FROM department
      WHERE disabled_at IS NULL AND (valid_to IS NULL OR valid_to > now()) ORDER BY id`),
      rows<{ at: Date | null }>(sql`
      SELECT greatest((SELECT max(greatest(updated_at, CASE WHEN retired_at <= now() THEN retired_at END)) FROM category),
        (SELECT max(greatest(CASE WHEN valid_from <= now() THEN valid_from END, CASE WHEN valid_to <= now() THEN valid_to END))
         FROM category_question)) AS at`),
      loadCalendar(),
    ]);
  const committees = new Map<number, number>();
  for (const { id, kind, unitId } of departments) {
    if (kind === 'commune_committee' && unitId !== null) committees.set(unitId, id);
  }
  return {
    categories: categories.map((category) => ({
      ...category,
      questions: questions.filter((question) => question.categoryId === category.id),
    })),
    channels,
    communes,
    slaVersions: slaVersions.map((each) => each.version),
    rules,
    committees,
    working: new Set(departments.map((department) => department.id)),
    paths: new Map(departments.map((department) => [department.id, department.path])),
    calendar,
    changedAt: changes[0]?.at ?? new Date(0),
  };
}
