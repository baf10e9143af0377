import type { z } from 'zod';
import type { SlaVersionRecord } from '@/lib/service-levels/load-service-level';
import type { AddSlaVersion } from '@/lib/service-levels/service-level-schema';

/** A version as its form holds it: numbers as they are typed. */
export type SlaValues = Record<
  | 'validFrom'
  | 'urgency'
  | 'flow'
  | 'departmentId'
  | 'acceptValue'
  | 'acceptUnit'
  | 'updateValue'
  | 'updateUnit'
  | 'resolveValue'
  | 'resolveUnit'
  | 'publishValue'
  | 'publishUnit'
  | 'warnHours'
  | 'escalateHours'
  | 'maxExtensions',
  string
>;
type Content = z.input<typeof AddSlaVersion>['content'];

export function valuesOf(version: SlaVersionRecord, validFrom: string): SlaValues {
  return {
    validFrom,
    urgency: version.urgency,
    flow: version.flow ?? '',
    departmentId: version.departmentId === null ? '' : String(version.departmentId),
    acceptValue: String(version.acceptValue),
    acceptUnit: version.acceptUnit,
    updateValue: version.updateValue === null ? '' : String(version.updateValue),
    updateUnit: version.updateUnit ?? 'working_days',
    resolveValue: String(version.resolveValue),
    resolveUnit: version.resolveUnit,
    publishValue: String(version.publishValue),
    publishUnit: version.publishUnit,
    warnHours: String(version.warnHours),
    escalateHours: String(version.escalateHours),
    maxExtensions: String(version.maxExtensions),
  };
}

/** The number that was typed, with a point or a comma; what is no number is left for the schema to refuse. */
function numberOf(text: string): number {
  const plain = text.trim().replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** What the form sends; words outside the lists are the schema's to refuse. */
export function contentOf(values: SlaValues): Content {
  const { validFrom: _day, ...rest } = values;
  return {
    ...rest,
    flow: values.flow || null,
    departmentId: values.departmentId ? Number(values.departmentId) : null,
    acceptValue: numberOf(values.acceptValue),
    updateValue: values.updateValue.trim() === '' ? null : numberOf(values.updateValue),
    resolveValue: numberOf(values.resolveValue),
    publishValue: numberOf(values.publishValue),
    warnHours: numberOf(values.warnHours),
    escalateHours: numberOf(values.escalateHours),
    maxExtensions: numberOf(values.maxExtensions),
  } as Content;
}
