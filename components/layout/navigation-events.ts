/** How the router says that it is on its way to another page (instrumentation-client.ts); the progress bar listens. */
const eventName = 'congvu:navigation';

/** The router calls from within its transition, in which a sign of waiting would wait for the page too: so, a moment later. */
export function announceNavigation(url: string): void {
  setTimeout(() => window.dispatchEvent(new CustomEvent<string>(eventName, { detail: url })));
}

export function onNavigation(listener: (url: string) => void): () => void {
  const handle = (event: Event) => listener((event as CustomEvent<string>).detail);
  window.addEventListener(eventName, handle);
  return () => window.removeEventListener(eventName, handle);
}
