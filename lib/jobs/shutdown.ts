import 'server-only';

/** One for the process; kept on globalThis because the server's bundles each have their own copy of this module. */
const holder = globalThis as typeof globalThis & { congVuShutdown?: AbortController };
const controller = () => (holder.congVuShutdown ??= new AbortController());

/** Aborts when the server is asked to stop: what never ends by itself (streams, long exports) must listen to it. */
export function shutdownSignal(): AbortSignal {
  return controller().signal;
}

/** Tells everything that listens that the server stops now. */
export function beginShutdown(): void {
  controller().abort();
}
