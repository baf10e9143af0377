import type { IssuedForm } from '../form-content';
import type { FormFacts } from '../form-facts';

/** Everything that a case file shows, beside what its forms say. */
export type CaseFile = {
  facts: FormFacts;
  /** In the order in which they were issued. */
  forms: (IssuedForm & { isSuperseded: boolean; sha256: string })[];
  /** Empty actor: left out, or nobody. */
  timeline: { at: string; event: string; actor: string; note: string }[];
  papers: { name: string; form: string; quantity: number; state: string; file: string }[];
  /** When it was put together. */
  at: string;
};
