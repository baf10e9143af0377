/**
 * How the web server is run, for `npm start` and for the bench alike. Left alone, Node lets its heap grow to gigabytes
 * before it tidies up; half of what renders a page is garbage a moment later.
 * @param {{port: number, heapMb: number, host?: string, development?: boolean}} options
 * @returns {string[]} arguments for Node
 */
export function webServerArgs({ port, heapMb, host, development = false }) {
  return [
    // The development server compiles; it needs what it needs.
    ...(development ? [] : [`--max-old-space-size=${heapMb}`]),
    'node_modules/next/dist/bin/next',
    development ? 'dev' : 'start',
    '-p',
    String(port),
    ...(host ? ['-H', host] : []),
  ];
}
