import type { Answer } from './open311-client';

/** What happened, counted; the answer times are kept to give percentiles. */
export class Summary {
  private readonly times: Record<'post' | 'poll', number[]> = { post: [], poll: [] };
  private readonly errors = new Map<string, { count: number; example: string }>();
  private readonly statuses = new Map<string, number>();
  readonly ids = new Set<string>();
  sent = 0;
  accepted = 0;
  photos = 0;
  duplicates = 0;
  repeats = 0;
  sameId = 0;
  otherId = 0;
  /** Reports of sensitive categories are not found by id: that is how it should be (open311.md, Q-3). */
  hidden = 0;

  note(kind: 'post' | 'poll', answer: Answer<string>): void {
    this.times[kind].push(answer.milliseconds);
    if (answer.ok) {
      if (kind === 'poll') this.statuses.set(answer.value, (this.statuses.get(answer.value) ?? 0) + 1);
      return;
    }
    if (kind === 'poll' && answer.code === '404') {
      this.hidden += 1;
      return;
    }
    const known = this.errors.get(answer.code) ?? { count: 0, example: answer.description };
    this.errors.set(answer.code, { ...known, count: known.count + 1 });
  }

  get failed(): number {
    return [...this.errors.values()].reduce((sum, error) => sum + error.count, 0);
  }

  line(seconds: number): string {
    const clock = `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
    return `${clock}  sent ${this.sent}  accepted ${this.accepted}  photos ${this.photos}  duplicates ${this.duplicates}  repeats ${this.repeats}  polls ${this.times.poll.length}  errors ${this.failed}`;
  }

  report(): string {
    const milliseconds = (list: number[], share: number) => {
      const sorted = list.toSorted((a, b) => a - b);
      return sorted.length
        ? `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)} ms`
        : '–';
    };
    const ids = [...this.ids];
    const rows = [
      ['reports sent', `${this.sent}, of which ${this.duplicates} about an event already reported`],
      ['accepted', `${this.accepted} (${ids.length} ids${ids.length ? `: ${ids[0]} … ${ids.at(-1)}` : ''})`],
      ['photos', String(this.photos)],
      ['repeats', `${this.repeats}: ${this.sameId} answered the same id, ${this.otherId} another one`],
      [
        'polls',
        `${this.times.poll.length}: ${[...this.statuses].map(([status, count]) => `${status} ${count}`).join(', ') || 'none'}, not public ${this.hidden}`,
      ],
      [
        'answer time of POST',
        `p50 ${milliseconds(this.times.post, 0.5)}, p95 ${milliseconds(this.times.post, 0.95)}`,
      ],
      [
        'answer time of GET',
        `p50 ${milliseconds(this.times.poll, 0.5)}, p95 ${milliseconds(this.times.poll, 0.95)}`,
      ],
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
