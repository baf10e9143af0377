import type { ApplicantKind, DeliveryMethod, DossierChannel } from '../../../../lib/dossiers/dossier-axes';
import type { ProcedureVersionDetail } from '../../../../lib/procedures/find-procedure-version';
import type { CompetentKind } from '../../../../lib/procedures/procedure';
import { localDate } from '../../../../lib/deadlines/working-time';
import type { Random } from '../random';
import { summaries } from './dossier-texts';
import { dossierMoment, momentToday } from './dossier-moment';
import type { Agency, Applicant, DossierWorld, Procedure } from './dossier-world';

/** How the dossier's story goes, if time does not run out first. */
export type Fate =
  | 'normal'
  | 'late'
  | 'extended'
  | 'supplemented'
  | 'supplemented_twice'
  | 'unanswered'
  | 'payment'
  | 'refused'
  | 'withdrawn'
  | 'withdrawal_declined'
  | 'withdrawal_open'
  | 'stopped'
  | 'corrected'
  | 'stalled'
  | 'not_accepted';

export type DossierPlan = {
  procedure: Procedure;
  version: ProcedureVersionDetail;
  submittedAt: Date;
  /** Receives it and gives the result back. */
  desk: Agency;
  helpedAt: Agency | null;
  competent: Agency;
  /** Is asked for its opinion, where the procedure has such a step. */
  coordinating: Agency;
  channel: DossierChannel;
  app: { id: number; name: string } | null;
  applicant: Applicant;
  applicantKind: ApplicantKind;
  delivery: DeliveryMethod;
  summary: string;
  fate: Fate;
  /** Taken in although papers are missing. */
  isIncomplete: boolean;
  isFeePaidAtOnce: boolean;
  exemption: boolean;
};

/** How often people ask for procedures of a field. */
const demand: Record<string, number> = {
  'Chứng thực': 7,
  'Hộ tịch': 3,
  'Đăng ký, quản lý cư trú': 2.5,
  'Sát hạch, cấp giấy phép lái xe': 2.5,
  'Đất đai': 2,
  'Hoạt động xây dựng': 1.3,
};
const fates: readonly (readonly [Fate, number])[] = [
  ['normal', 72],
  ['late', 4.5],
  ['extended', 2.5],
  ['supplemented', 10],
  ['supplemented_twice', 0.8],
  ['unanswered', 1.2],
  ['payment', 1.5],
  ['refused', 1.8],
  ['withdrawn', 1.3],
  ['withdrawal_declined', 0.5],
  ['stopped', 0.8],
  ['corrected', 1],
  ['not_accepted', 1.6],
];
/** Of the last days, in turn: so that every state has something in it whenever the demo is made. */
const recentTurns: readonly Fate[] = [
  'normal',
  'supplemented',
  'stalled',
  'payment',
  'normal',
  'late',
  'withdrawal_open',
  'normal',
  'extended',
  'unanswered',
];
const recentDays = 14;
const competentCodes: Record<Exclude<CompetentKind, 'commune_committee'>, string> = {
  police: 'cong-an',
  division: 'so-nn-mt',
  department: 'so-xay-dung',
};
/** Who is asked for an opinion, by field; elsewhere the police. */
const advisers: Record<string, string> = {
  'Đất đai': 'thue',
  'Hoạt động xây dựng': 'so-xay-dung',
  'Bảo trợ xã hội': 'so-noi-vu',
  'Hộ tịch': 'so-tu-phap',
};

/**
 * Plans `count` dossiers over 18 months that end now, in order of submission: every procedure at least once, if there
 * are enough. Pure: the same seed gives the same dossiers.
 */
export function planDossiers(world: DossierWorld, count: number): DossierPlan[] {
  const today = Math.min(40, Math.ceil(count * 0.02));
  const plans = Array.from({ length: count }, (_, at) =>
    planDossier(world, world.procedures[at] ?? pickProcedure(world), at >= count - today),
  ).sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  const recent = world.now.getTime() - recentDays * 86_400_000;
  plans
    .filter((plan) => plan.submittedAt.getTime() > recent && plan.fate !== 'not_accepted')
    .forEach((plan, at) => (plan.fate = recentTurns[at % recentTurns.length] ?? 'normal'));
  return plans;
}

function pickProcedure({ random, procedures }: DossierWorld): Procedure {
  return random.weighted(procedures.map((each) => [each, demand[each.field] ?? 1] as const));
}

function planDossier(world: DossierWorld, procedure: Procedure, isToday: boolean): DossierPlan {
  const { random } = world;
  const newest = procedure.versions.at(-1);
  if (!newest) throw new Error(`procedure ${procedure.code} has no version`);
  const applicant = random.pick(world.applicants);
  const { desk, competent } = agenciesFor(world, newest.competentKind, applicant.home);
  const fate = procedure.field === 'Đất đai' && random.chance(0.35) ? 'payment' : random.weighted(fates);
  const channel =
    fate === 'not_accepted'
      ? 'online'
      : random.weighted<DossierChannel>([
          ['counter', 56],
          ['online', 37],
          ['post', 7],
        ]);
  const submittedAt = isToday
    ? momentToday(world, desk.calendar)
    : dossierMoment(world, channel === 'online' ? null : desk.calendar);
  const version = procedure.versions.findLast((each) => each.validFrom <= localDate(submittedAt)) ?? newest;
  const isBusiness = procedure.field === 'Đường bộ' && random.chance(0.7);
  return {
    procedure,
    version,
    submittedAt,
    desk,
    helpedAt:
      channel === 'online'
        ? null
        : channel === 'counter' && random.chance(0.05)
          ? random.pick(world.communes)
          : desk,
    competent,
    coordinating: agency(world, advisers[procedure.field] ?? 'cong-an'),
    channel,
    app: channel === 'online' && world.apps.length > 0 && random.chance(0.8) ? random.pick(world.apps) : null,
    applicant,
    applicantKind: isBusiness
      ? 'business'
      : procedure.code.startsWith('household-business')
        ? 'household_business'
        : 'citizen',
    delivery: random.weighted<DeliveryMethod>(
      channel === 'online'
        ? [
            ['electronic', 6],
            ['counter', 3],
            ['post', 1],
          ]
        : [
            ['counter', 8],
            ['post', 2],
          ],
    ),
    summary: random.chance(0.7) ? summaryOf(random, procedure.field, applicant.home.commune ?? '') : '',
    fate,
    isIncomplete: fate !== 'not_accepted' && random.chance(0.02),
    isFeePaidAtOnce: channel === 'counter' && random.chance(0.85),
    exemption: random.chance(0.04),
  };
}

/** Where it is received and who decides, independent of boundaries. */
function agenciesFor(
  world: DossierWorld,
  kind: CompetentKind,
  home: Agency,
): { desk: Agency; competent: Agency } {
  const centre = agency(world, 'tt-pvhcc');
  if (kind === 'commune_committee')
    return { desk: world.random.chance(0.06) ? centre : home, competent: home };
  const competent = agency(world, competentCodes[kind]);
  return { desk: kind === 'department' || world.random.chance(0.4) ? centre : home, competent };
}

function agency(world: DossierWorld, code: string): Agency {
  const found = world.agencies.get(code);
  if (!found) throw new Error(`the demo office has no department ${code}`);
  return found;
}

function summaryOf(random: Random, field: string, place: string): string {
  return random
    .pick(summaries[field] ?? [''])
    .replace('{n}', String(random.whole(2, 5)))
    .replace('{m}', String(random.whole(12, 180)))
    .replace('{place}', place);
}
