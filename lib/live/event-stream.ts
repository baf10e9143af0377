import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import type { LiveEvent } from './live-event';
import { listMissed, subscribe, whenListening, type Subscriber } from './hub';

/** Who the stream belongs to now; a word when it must end. */
export type Recheck = () => Promise<PersonActor | 'locked' | 'ended'>;
type Options = {
  actor: PersonActor;
  after: string | null;
  recheck: Recheck;
  signal: AbortSignal;
  beatMs?: number;
};

/** Beats show both sides that the line is alive; every second one asks again who this is. */
const defaultBeat = 15_000;

/** The events of one person as server-sent events. Everything is let go when the browser leaves or the session ends. */
export function eventStream({
  actor,
  after,
  recheck,
  signal,
  beatMs = defaultBeat,
}: Options): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream({
    async start(controller) {
      let closed = false;
      let beats = 0;
      const write = (event: string, data: unknown, id?: string) => {
        if (closed) return;
        const head = id ? `id: ${id}\n` : '';
        controller.enqueue(encoder.encode(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      };
      const tell = ({ id, topic, code }: LiveEvent) => write('change', { topic, code }, id);
      const subscriber: Subscriber = { actor, tell };
      const unsubscribe = subscribe(subscriber);
      const end = (why: 'locked' | 'ended') => {
        write('end', {
          code: 'unauthenticated',
          messageKey: why === 'locked' ? 'session_locked' : 'unauthenticated',
        });
        close();
      };
      const beat = async () => {
        beats += 1;
        if (beats % 2 === 0) {
          const now = await recheck().catch(() => subscriber.actor);
          if (typeof now === 'string') return end(now);
          subscriber.actor = now;
        }
        write('beat', {});
      };
      const timer = setInterval(() => void beat(), beatMs);
      close = () => {
        if (closed) return;
        closed = true;
        clearInterval(timer);
        unsubscribe();
        signal.removeEventListener('abort', close);
        try {
          controller.close();
        } catch {
          // The reader has cancelled: closed already.
        }
      };
      signal.addEventListener('abort', close);
      if (signal.aborted) return close();
      await whenListening();
      write('hello', { personId: actor.id });
      if (after) for (const event of await listMissed(actor, after)) tell(event);
    },
    cancel() {
      close();
    },
  });
}
