/** Guards before the citizen is answered (D3): what a category asks for besides the answer itself. */
export type ResultGuards = { requiresResultCode: boolean; requiresResultPhoto: boolean };
export type ResultFacts = { hasCode: boolean; hasPhoto: boolean };
export type ResultRefusal = { field: 'resultCode' | 'photos'; refusal: string };

/** What is still missing, in the order of the form; nothing: the answer may go. */
export function missingResults(guards: ResultGuards, facts: ResultFacts): ResultRefusal[] {
  const missing: ResultRefusal[] = [];
  if (guards.requiresResultCode && !facts.hasCode)
    missing.push({ field: 'resultCode', refusal: 'result_code_required' });
  if (guards.requiresResultPhoto && !facts.hasPhoto)
    missing.push({ field: 'photos', refusal: 'result_photo_required' });
  return missing;
}
