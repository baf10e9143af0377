import type { Answer } from './ask';

export type Sendings = 'reports' | 'dossiers';
type Kind = 'post' | 'poll';

/** What was sent of one kind and what became of it. */
class Counts {
  readonly ids = new Set<string>();
  readonly statuses = new Map<string, number>();
  sent = 0;
  accepted = 0;
  /** Photos of reports, papers of dossiers. */
  files = 0;
  repeats = 0;
  sameId = 0;
  otherId = 0;
  polls = 0;
}

/** What happened, counted; the answer times are kept to give percentiles. */
export class Summary {
  private readonly counts = { reports: new Counts(), dossiers: new Counts() };
  private readonly times: Record<Kind, number[]> = { post: [], poll: [] };
  private readonly errors = new Map<string, { count: number; example: string }>();
  /** Reports about an event that was reported already. */
  duplicates = 0;
  /** Reports of sensitive categories are not found by id: that is how it should be (open311.md, Q-3). */
  private hidden = 0;

  of(sendings: Sendings): Counts {
    return this.counts[sendings];
  }

  note(sendings: Sendings, kind: Kind, answer: Answer<string>): void {
    const counts = this.counts[sendings];
    this.times[kind].push(answer.milliseconds);
    if (kind === 'poll') counts.polls += 1;
    if (answer.ok) {
      if (kind === 'poll') counts.statuses.set(answer.value, (counts.statuses.get(answer.value) ?? 0) + 1);
      return;
    }
    if (sendings === 'reports' && kind === 'poll' && answer.code === '404') {
      this.hidden += 1;
      return;
    }
    const known = this.errors.get(answer.code) ?? { count: 0, example: answer.description };
    this.errors.set(answer.code, { ...known, count: known.count + 1 });
  }

  private get failed(): number {
    return [...this.errors.values()].reduce((sum, error) => sum + error.count, 0);
  }

  /** Something was accepted, nothing went wrong, and every repeat answered what stood already. */
  get isFlawless(): boolean {
    const { reports, dossiers } = this.counts;
    return (
      this.failed === 0 &&
      reports.otherId + dossiers.otherId === 0 &&
      reports.accepted + dossiers.accepted > 0
    );
  }

  line(seconds: number): string {
    const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
    const { reports, dossiers } = this.counts;
    return `${clock}  reports ${reports.accepted}/${reports.sent}  photos ${reports.files}  duplicates ${this.duplicates}  dossiers ${dossiers.accepted}/${dossiers.sent}  papers ${dossiers.files}  repeats ${reports.repeats + dossiers.repeats}  polls ${this.times.poll.length}  errors ${this.failed}`;
  }

  report(): string {
    const { reports, dossiers } = this.counts;
    const rows = [
      ...linesOf('reports', reports, `${this.duplicates} about an event already reported`, 'photos'),
      ['not public', `${this.hidden} polls`],
      ...linesOf('dossiers', dossiers, '', 'papers'),
      ['answer time of POST', percentiles(this.times.post)],
      ['answer time of GET', percentiles(this.times.poll)],
      [
        'errors',
        this.failed === 0
          ? 'none'
          : [...this.errors]
              .map(([code, { count, example }]) => `${code} × ${count} (${example})`)
              .join('; '),
      ],
    ];
    return rows.map(([label = '', value]) => `  ${label.padEnd(20)} ${value}`).join('\n');
  }
}

function linesOf(name: Sendings, counts: Counts, more: string, files: string): string[][] {
  const ids = [...counts.ids];
  const span = ids.length ? `: ${ids[0]} … ${ids.at(-1)}` : '';
  const statuses = [...counts.statuses].map(([status, count]) => `${status} ${count}`).join(', ');
  return [
    [`${name} sent`, [String(counts.sent), more].filter(Boolean).join(', of which ')],
    ['  accepted', `${counts.accepted} (${ids.length} ids${span})`],
    [`  ${files}`, String(counts.files)],
    ['  repeats', `${counts.repeats}: ${counts.sameId} answered the same id, ${counts.otherId} another one`],
    ['  polls', `${counts.polls}: ${statuses || 'none'}`],
  ];
}

function percentiles(list: readonly number[]): string {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    return found === undefined ? '–' : `${Math.round(found)} ms`;
  };
  return `p50 ${at(0.5)}, p95 ${at(0.95)}`;
}
