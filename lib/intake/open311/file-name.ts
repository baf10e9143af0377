/** Rule S-1: the extension of the path chooses the format; XML, the required one, when there is none. */
export type Format = 'xml' | 'json';

/** The name and format of the last part of a path: `services.json` → services, json. */
export function splitFileName(file: string): { name: string; format: Format } {
  const [, name, extension] = /^(.*)\.(xml|json)$/is.exec(file) ?? [];
  return { name: name ?? file, format: extension?.toLowerCase() === 'json' ? 'json' : 'xml' };
}

/** The format that a request asks for, for answers that are given before anything else is known. */
export function formatOf(url: string): Format {
  return splitFileName(new URL(url).pathname.replace(/\/+$/, '')).format;
}
