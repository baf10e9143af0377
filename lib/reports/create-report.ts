import 'server-only';
import type { Context } from '@/lib/access/actor';
import { authorize } from '@/lib/access/authorize';
import { reportPromise } from '@/lib/deadlines/report-deadline';
import { chooseSlaVersion } from '@/lib/deadlines/sla-terms';
import { AppError, type FieldProblem } from '@/lib/errors/app-error';
import type { IncomingFile } from '@/lib/files/prepare-photo';
import { storePhotos } from '@/lib/files/store-photos';
import { checkAnswers } from '@/lib/intake/check-answers';
import { insertReport } from '@/lib/intake/insert-report';
import { placeReport } from '@/lib/intake/place-report';
import { forgetReferenceData, referenceData, type ReferenceData } from '@/lib/intake/reference-data';
import { findRepeat, hashRequest, repeatDays, repeatOwner, type RepeatKey } from '@/lib/intake/repeat-key';
import type { CreateReport } from './create-report-schema';
import { titleOf } from './report-title';
import { routeReport } from './route-report';

export type CreateReportMore = {
  photos?: readonly IncomingFile[];
  /** Header `Idempotency-Key`: a repeat answers the same report. */
  idempotencyKey?: string | null;
  /** Without a key, the same text from the same device within ten minutes is a repeat (open311.md, Q-13). */
  deviceId?: string | null;
};
export type CreatedReport = { id: number; code: string };

const dayMinutes = 24 * 60;

/**
 * The one door of intake (A1, A7, A15, A18, C1): Open311, REST and the counter form all come through here. The report
 * starts in `new` with the department that routing suggests; assigning it stays a coordinator's act.
 * @throws AppError unauthenticated, forbidden; invalid with every problem named (unknown_category, answers, place,
 *   photos); refused idempotency_key_reused (the same key with another content)
 */
export async function createReport(
  ctx: Context,
  input: CreateReport,
  more: CreateReportMore = {},
): Promise<CreatedReport> {
  if (ctx.actor.kind !== 'api_key') authorize(ctx, 'report.create');
  const repeat = repeatKey(ctx, input, more);
  const files = more.photos ?? [];
  if (repeat && files.length > 0) {
    const earlier = await findRepeat('report', repeat, ctx.now);
    if (earlier) return earlier;
  }
  const facts = decideFacts(ctx, input, await knowing(input));
  const photos = files.length > 0 ? await storePhotos(files) : [];
  const inserted = await insertReport(ctx, { ...facts, photos }, repeat);
  if (inserted) return inserted;
  const earlier = repeat && (await findRepeat('report', repeat, ctx.now));
  if (!earlier) throw new AppError('conflict');
  return earlier;
}

/** Reference data that knows what the input names: what was added a second ago is read anew. */
async function knowing(input: CreateReport): Promise<ReferenceData> {
  const known = await referenceData();
  const missing =
    !known.categories.some((category) => category.code === input.categoryCode) ||
    (input.communeCode !== undefined &&
      !known.communes.some((commune) => commune.code === input.communeCode)) ||
    (input.channelCode !== undefined &&
      !known.channels.some((channel) => channel.code === input.channelCode));
  if (!missing) return known;
  forgetReferenceData();
  return referenceData();
}

function channelOf(ctx: Context, input: CreateReport, reference: ReferenceData): number | null {
  if (ctx.actor.kind === 'api_key') return ctx.actor.channelId;
  const offered = reference.channels.filter(
    (channel) => channel.kind === 'counter' || channel.kind === 'hotline',
  );
  const chosen = input.channelCode
    ? offered.find((channel) => channel.code === input.channelCode)
    : offered.find((channel) => channel.kind === 'counter');
  return chosen?.id ?? null;
}

/** Everything that is decided about a new report; all that is wrong with it is said at once. */
function decideFacts(ctx: Context, input: CreateReport, reference: ReferenceData) {
  const problems: FieldProblem[] = [];
  const category = reference.categories.find(
    (known) => known.code === input.categoryCode && !known.isRetired,
  );
  if (!category) {
    const field = {
      path: 'categoryCode',
      messageKey: 'unknown_category',
      params: { code: input.categoryCode },
    };
    throw new AppError('invalid', 'unknown_category', { params: field.params, fields: [field] });
  }
  const channelId = channelOf(ctx, input, reference);
  if (channelId === null) problems.push({ path: 'channelCode', messageKey: 'unknown_channel' });
  const checked = checkAnswers(category.questions, input.answers ?? []);
  problems.push(...checked.problems);
  const place = placeReport(input, reference.communes);
  if (!place.ok)
    problems.push({
      path: place.refusal === 'unknown_commune' ? 'communeCode' : 'place',
      messageKey: place.refusal,
    });
  if (problems.length > 0 || !place.ok || channelId === null)
    throw new AppError('invalid', 'invalid', { fields: problems });

  const urgency = input.urgency ?? 'normal';
  const routed = {
    categoryId: category.id,
    communeId: place.communeId,
    defaultDepartmentId: category.defaultDepartmentId,
  };
  const departmentId = routeReport(routed, reference.rules, reference.committees, reference.working);
  const sla = chooseSlaVersion(reference.slaVersions, {
    profileId: category.slaProfileId,
    urgency,
    flow: 'field',
    departmentPath: (departmentId !== null && reference.paths.get(departmentId)) || [],
  });
  const due = sla ? reportPromise(reference.calendar, sla, ctx.now) : null;
  const { name, phone, email, detail } = input.contact ?? {};
  return {
    categoryId: category.id,
    channelId,
    communeId: place.communeId,
    departmentId,
    slaVersionId: sla?.id ?? null,
    urgency,
    title: titleOf(input.description),
    description: input.description,
    address: input.address ?? '',
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    isPrivate: category.isSensitive,
    acceptDueAt: due?.acceptDueAt ?? null,
    dueAt: due?.dueAt ?? null,
    nextUpdateDueAt: due?.nextUpdateDueAt ?? null,
    contact: name || phone || email || detail ? { name, phone, email, detail } : null,
    answers: checked.answers,
  };
}

/** Under which key a repeat of this request would be known, or null when nothing tells repeats apart from new reports. */
function repeatKey(ctx: Context, input: CreateReport, more: CreateReportMore): RepeatKey | null {
  if (!more.idempotencyKey && !more.deviceId) return null;
  const requestHash = hashRequest(input, more.photos ?? [], more.deviceId ?? '');
  const owner = repeatOwner(ctx);
  return more.idempotencyKey
    ? { owner, key: `key:${more.idempotencyKey}`, requestHash, lifetimeMinutes: repeatDays * dayMinutes }
    : { owner, key: `body:${requestHash}`, requestHash, lifetimeMinutes: 10 };
}
