import { describe, expect, it } from 'vitest';
import { problemWithin } from './problem-within';

const fields = [
  { path: 'document.7', messageKey: 'required' },
  { path: 'documents.0', messageKey: 'unknown_document' },
  { path: 'extraDocuments.0.name', messageKey: 'too_long' },
  { path: 'reason', messageKey: 'required' },
];

describe('the problem of a field', () => {
  it.each([
    ['reason', 'required'],
    ['documents', 'unknown_document'],
    ['extraDocuments', 'too_long'],
    ['extraDocuments.0', 'too_long'],
    ['note', undefined],
    ['extra', undefined],
  ])('%s: its own, or the first below it', (path, messageKey) =>
    expect(problemWithin(fields, path)?.messageKey).toBe(messageKey),
  );
});
