/** Rule: GeoReport's POST fields → the input of createReport. Empty equals absent (S-8). */
import type { FormInput } from '@/lib/intake/read-form';

const attribute = /^attribute\[([^\]]+)\](?:\[\d*\])?$/;

/** The value of the first non-empty field of that name. */
export function fieldOf(form: FormInput, name: string): string | undefined {
  return form.fields.find(([field, value]) => field === name && value.trim() !== '')?.[1];
}

/** A number as clients write it; anything else stays text, so that the schema says what is wrong. */
function numberOf(text: string | undefined): number | string | undefined {
  return text !== undefined && /^\s*[-+]?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text;
}

/** Both spellings, `attribute[a]=1` repeated and `attribute[a][]=1`, gathered by code. */
function answersOf(form: FormInput): { code: string; values: string[] }[] {
  const answers = new Map<string, string[]>();
  for (const [name, value] of form.fields) {
    const code = attribute.exec(name)?.[1];
    if (code !== undefined) answers.set(code, [...(answers.get(code) ?? []), value]);
  }
  return [...answers].map(([code, values]) => ({ code, values }));
}

/** Not yet checked: the schema CreateReport does that. A report without words is told by its service's name. */
export function toReportInput(form: FormInput, serviceName: string) {
  const name = [fieldOf(form, 'last_name'), fieldOf(form, 'first_name')].filter(Boolean).join(' ');
  return {
    categoryCode: fieldOf(form, 'service_code'),
    description: fieldOf(form, 'description') ?? serviceName,
    address: fieldOf(form, 'address_string'),
    communeCode: fieldOf(form, 'address_id'),
    latitude: numberOf(fieldOf(form, 'lat')),
    longitude: numberOf(fieldOf(form, 'long')),
    contact: { name, phone: fieldOf(form, 'phone'), email: fieldOf(form, 'email') },
    answers: answersOf(form),
  };
}
