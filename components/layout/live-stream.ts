import type { LiveEvent } from '@/lib/live/live-event';
import { announceIfSignedOut } from './session-events';

export type LiveState = 'connecting' | 'connected' | 'lost';

/** A hidden page lets go of its line: browsers allow six to one server over HTTP/1.1, for all tabs together. */
const hiddenGrace = 20_000;
/** The server replays five minutes; after a longer gap the page is loaded anew instead. */
const replayable = 4 * 60_000;

type Options = {
  personId: number;
  onState: (state: LiveState) => void;
  onMissed: () => void;
  onEvent: (event: LiveEvent) => void;
};

/** The server beats every 15 s; silence for three beats is a dead line that the browser has not noticed. */
const silence = 45_000;

/**
 * Keeps a stream of events open. It reconnects by itself, slower each time, at once when the network or the tab
 * comes back, and asks for what it missed by the id of the last event.
 */
export function openLiveStream({ personId, onState, onMissed, onEvent }: Options) {
  let source: EventSource | null = null;
  let lastId = '';
  let goneSince: number | null = null;
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const seen = new Set<string>();
  let failures = 0;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;

  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(fail, silence);
  };
  const drop = () => {
    clearTimeout(watchdog);
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  function fail() {
    if (closed) return;
    drop();
    goneSince ??= Date.now();
    failures += 1;
    onState(failures > 1 ? 'lost' : 'connecting');
    timer = setTimeout(() => void connect(), Math.min(1_000 * 2 ** (failures - 1), 20_000));
  }
  async function connect() {
    if (closed) return;
    drop();
    if (failures > 0 && (await isSignedOut())) {
      // The guard asks for the password; afterwards the next try succeeds.
      timer = setTimeout(() => void connect(), 5_000);
      return;
    }
    if (closed) return;
    const opened = new EventSource(lastId ? `/api/events?after=${lastId}` : '/api/events');
    source = opened;
    heard();
    opened.onerror = fail;
    opened.addEventListener('hello', (event) => {
      const hello = JSON.parse(event.data) as { personId: number };
      if (hello.personId !== personId) return window.location.reload();
      failures = 0;
      onState('connected');
      heard();
      if (goneSince !== null && Date.now() - goneSince > replayable) onMissed();
      goneSince = null;
    });
    opened.addEventListener('beat', heard);
    opened.addEventListener('end', (event) => {
      announceIfSignedOut(JSON.parse(event.data) as { code: string; messageKey: string });
      fail();
    });
    opened.addEventListener('change', (event) => {
      heard();
      if (seen.has(event.lastEventId)) return;
      seen.add(event.lastEventId);
      if (BigInt(event.lastEventId) > BigInt(lastId || 0)) lastId = event.lastEventId;
      onEvent({ ...(JSON.parse(event.data) as { topic: string; code: string }), id: event.lastEventId });
    });
  }
  const look = () => {
    clearTimeout(hiding);
    if (document.visibilityState === 'visible') {
      if (source === null) retry();
    } else {
      hiding = setTimeout(() => {
        drop();
        goneSince ??= Date.now();
      }, hiddenGrace);
    }
  };
  const retry = () => {
    clearTimeout(timer);
    void connect();
  };
  // The browser knows before the stream does: say so at once.
  const lose = () => {
    failures = Math.max(failures, 1);
    fail();
  };
  window.addEventListener('online', retry);
  window.addEventListener('offline', lose);
  document.addEventListener('visibilitychange', look);
  void connect();
  return {
    retry,
    close() {
      closed = true;
      clearTimeout(hiding);
      drop();
      window.removeEventListener('online', retry);
      window.removeEventListener('offline', lose);
      document.removeEventListener('visibilitychange', look);
    },
  };
}

/** A refused stream does not say why; this does. */
async function isSignedOut(): Promise<boolean> {
  try {
    const answer = await fetch('/api/events/status', { cache: 'no-store' });
    if (answer.status !== 401) return false;
    const problem = (await answer.json()) as { messageKey?: string };
    return announceIfSignedOut({ code: 'unauthenticated', messageKey: problem.messageKey });
  } catch {
    return false;
  }
}
