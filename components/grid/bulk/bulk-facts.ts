/** What a list offers for many cases at once, and how what is typed becomes the input of the action. */

/** What the form of an action holds. Ids as the fields give them. */
export type BulkValues = { departmentId: string | null; personId: string | null; text: string };
export type BulkField = keyof BulkValues;
export const emptyBulkValues: BulkValues = { departmentId: null, personId: null, text: '' };

export type BulkAction = {
  /** As in the address of the action. */
  name: 'assign' | 'accept' | 'hand-over' | 'note';
  /** The fields of its form, in order. */
  fields: readonly BulkField[];
  needs: readonly BulkField[];
  /** What all the cases share. */
  input: (values: BulkValues) => Record<string, unknown>;
};

export const idOf = (value: string | null): number | null => (value === null ? null : Number(value));
