import 'server-only';
import type { PersonActor } from '@/lib/access/actor';
import { can } from '@/lib/access/can';
import type { Permission } from '@/lib/access/permissions';
import { AppError } from '@/lib/errors/app-error';
import { casePayloadOf, noticePeopleOf, noticeWritten, textChanged, type LiveEvent } from './live-event';
import { listenForOutbox, type OutboxListener } from '@/lib/db/listen-for-outbox';
import { listOutboxMessages, type OutboxRow } from './list-outbox-messages';

export type Subscriber = { actor: PersonActor; tell: (event: LiveEvent) => void };

/** More open pages than anybody works with; a browser that reconnects in a loop must not hold them all. */
const maxStreamsPerPerson = 20;
/** Ids are given before commit, so a lower one can appear later: replays reach this far back, and nothing is told twice. */
const overlap = 200;

type Hub = {
  subscribers: Set<Subscriber>;
  told: Set<string>;
  lastId: bigint;
  listener: OutboxListener | null;
};
const holder = globalThis as typeof globalThis & { congVuLiveHub?: Hub };
const hub = (): Hub =>
  (holder.congVuLiveHub ??= { subscribers: new Set(), told: new Set(), lastId: 0n, listener: null });

/** Through which permission somebody sees what the topics of a subject are about. */
const readPermission: Record<string, Permission | undefined> = {
  report: 'report.read',
  dossier: 'dossier.read',
};

/** What this person may be told of the message; null: nothing, not even that it exists. Unknown means no. */
export function eventFor(actor: PersonActor, message: OutboxRow): LiveEvent | null {
  // What everybody at the desk reads anyway: the words of the interface.
  if (message.topic === textChanged) return { topic: textChanged, code: '', id: message.id };
  if (message.topic === noticeWritten)
    return noticePeopleOf(message.payload).includes(actor.id)
      ? { topic: noticeWritten, code: '', id: message.id }
      : null;
  const permission = readPermission[message.topic.split('.', 1)[0] ?? ''];
  const payload = permission ? casePayloadOf(message.payload) : null;
  if (!permission || !payload) return null;
  const facts = {
    involvedDepartmentIds: payload.departmentIds,
    involvedPersonIds: payload.personIds,
    isPrivate: payload.isPrivate,
  };
  return can(actor, permission, facts) ? { topic: message.topic, code: payload.code, id: message.id } : null;
}

function announce(messages: readonly OutboxRow[]): void {
  const { subscribers, told } = hub();
  for (const message of messages) {
    if (told.has(message.id)) continue;
    told.add(message.id);
    if (BigInt(message.id) > hub().lastId) hub().lastId = BigInt(message.id);
    for (const subscriber of subscribers) {
      const event = eventFor(subscriber.actor, message);
      if (event) subscriber.tell(event);
    }
  }
  // A set remembers the order of arrival: forget the oldest.
  for (const id of told) {
    if (told.size <= 2 * overlap) break;
    told.delete(id);
  }
}

/**
 * Tells this subscriber of everything within their reach from now on.
 * @returns a function that ends it
 * @throws AppError rate_limited when the person has too many open streams
 */
export function subscribe(subscriber: Subscriber): () => void {
  const { subscribers } = hub();
  const own = [...subscribers].filter(({ actor }) => actor.id === subscriber.actor.id);
  if (own.length >= maxStreamsPerPerson)
    throw new AppError('rate_limited', 'rate_limited', { params: { seconds: 30 } });
  subscribers.add(subscriber);
  hub().listener ??= listenForOutbox({
    onIds: async (ids) => {
      if (hub().subscribers.size > 0) announce(await listOutboxMessages({ ids }));
    },
    // After a lost connection: what was written meanwhile.
    onReady: async () => {
      const { lastId } = hub();
      if (lastId > 0n) announce(await listOutboxMessages({ after: lastId - BigInt(overlap) }));
    },
  });
  return () => void subscribers.delete(subscriber);
}

/** Resolves when events of commits from now on are sure to arrive. */
export function whenListening(): Promise<void> {
  return hub().listener?.ready ?? Promise.resolve();
}

/** What this person missed since that event, at most five minutes back. The browser drops what it has seen. */
export async function listMissed(actor: PersonActor, after: string): Promise<LiveEvent[]> {
  const from = BigInt(after) - BigInt(overlap);
  const messages = await listOutboxMessages({ after: from > 0n ? from : 0n });
  return messages.map((message) => eventFor(actor, message)).filter((event) => event !== null);
}

/** Ends listening: at shutdown and between tests. */
export async function stopHub(): Promise<void> {
  const { listener } = hub();
  holder.congVuLiveHub = undefined;
  await listener?.stop();
}

export function countSubscribers(): number {
  return hub().subscribers.size;
}
