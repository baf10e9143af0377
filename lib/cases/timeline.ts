/** The history of a case as its page tells it: events, messages and notes as one story. */

export type TimelineEntry<State extends string> = {
  /** Stable and unique: `event-12`, `note-3`, `message-7`. */
  id: string;
  at: string;
  type: 'event' | 'note' | 'message';
  /** `report.assigned` for events; `question`, `answer`, `notice`, `reply` for messages; `note` for notes. */
  kind: string;
  actor: string;
  /** Whether the citizen can see it. Always false for notes. */
  isPublic: boolean;
  direction: 'to_citizen' | 'from_citizen' | null;
  stateFrom: State | null;
  stateTo: State | null;
  text: string | null;
  /** Names as they were then: department, coordinating, assignee, category, commune, urgency, master … */
  data: Record<string, unknown>;
};

/** Rows as a statement answers them; dates inside JSON are text. */
export type JsonEvent<State extends string> = Pick<
  TimelineEntry<State>,
  'at' | 'kind' | 'actor' | 'isPublic' | 'stateFrom' | 'stateTo' | 'text' | 'data'
> & { id: number };
export type JsonNote = { id: number; at: string; actor: string; text: string };
export type JsonMessage = {
  id: number;
  at: string;
  kind: string;
  direction: 'to_citizen' | 'from_citizen';
  text: string;
  actor: string;
  data: { photos: number };
};

const iso = (at: string) => new Date(at).toISOString();

/** Newest last. What happened at the same moment: event, then message, then note. */
export function timelineOf<State extends string>(row: {
  events: readonly JsonEvent<State>[] | null;
  notes: readonly JsonNote[] | null;
  messages?: readonly JsonMessage[] | null;
}): TimelineEntry<State>[] {
  const empty = { direction: null, stateFrom: null, stateTo: null, data: {} };
  const events = (row.events ?? []).map((event): TimelineEntry<State> => ({
    ...event,
    id: `event-${event.id}`,
    at: iso(event.at),
    type: 'event',
    direction: null,
  }));
  const messages = (row.messages ?? []).map((message): TimelineEntry<State> => ({
    ...empty,
    ...message,
    id: `message-${message.id}`,
    at: iso(message.at),
    type: 'message',
    isPublic: true,
  }));
  const notes = (row.notes ?? []).map((note): TimelineEntry<State> => ({
    ...empty,
    ...note,
    id: `note-${note.id}`,
    at: iso(note.at),
    type: 'note',
    kind: 'note',
    isPublic: false,
  }));
  return [...events, ...messages, ...notes].toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
