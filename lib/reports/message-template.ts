/** Templates of texts to citizens: words in braces are filled in when one is used, and nothing is sent while one is left. */

/** Fills the words that are known; the others stay in braces for the officer. */
export function fillTemplate(body: string, known: Readonly<Record<string, string>>): string {
  return body.replace(/\{([a-z_]+)\}/gi, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  );
}

/** The words in braces that are still to be filled in; each once. */
export function openWords(text: string): string[] {
  return [...new Set([...text.matchAll(/\{[a-z_]+\}/gi)].map((found) => found[0]))];
}
