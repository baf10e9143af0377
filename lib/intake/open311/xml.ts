/** Rule: GeoReport's XML from the same value that becomes JSON by the Spark convention (open311.md, S-3 and S-5). */
export type Plain =
  string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain };

/** What one item of a list is called. A list is `<plural><singular/>…</plural>` in XML and a bare array in JSON. */
const singular: Record<string, string> = {
  services: 'service',
  service_requests: 'request',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
  notes: 'note',
};

/** Characters that XML 1.0 cannot hold, not even escaped. */
const impossible = /[^\P{Cc}\n\r\t\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

export function escapeXml(text: string): string {
  return text.replace(impossible, '').replace(/[&<>"'\r]/g, (char) => escapes[char] ?? '');
}

function element(name: string, value: Plain): string {
  if (value === null || value === undefined || value === '') return `<${name}/>`;
  const inner = content(name, value);
  return inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;
}

function content(name: string, value: NonNullable<Plain>): string {
  if (typeof value !== 'object') return escapeXml(String(value));
  if (Array.isArray(value))
    return value.map((item: Plain) => element(singular[name] ?? 'item', item)).join('');
  return Object.entries(value)
    .map(([key, child]) => element(key, child))
    .join('');
}

/** A whole document with declaration and no namespace. */
export function toXml(root: string, value: Plain): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
}
