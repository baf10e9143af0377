/** What forms are made of: the dossier as it stands, in words and moments. */
export type AgencyFacts = { id: number; name: string; parentName: string; place: string };

export type FormFacts = {
  id: number;
  code: string;
  state: string;
  /** How its work ended; null while it is open. */
  ending: string | null;
  involvedDepartmentIds: number[];
  involvedPersonIds: number[];
  title: string;
  procedureCode: string;
  deadlineValue: number | null;
  deadlineUnit: string | null;
  fee: number;
  deliveryMethod: string;
  receivedAt: Date | null;
  appointmentAt: Date | null;
  receiving: AgencyFacts;
  competent: AgencyFacts;
  applicant: { name: string; address: string; phone: string; email: string };
  documents: { name: string; form: string; quantity: number; state: string }[];
  /** The last request to complete it. */
  supplement: { reason: string; items: { name: string; note: string }[] } | null;
  /** The last extension. */
  extension: { fromDueAt: Date; toDueAt: Date; reason: string } | null;
  /** Why it was not accepted or stopped. */
  endReason: string | null;
  handovers: {
    step: string;
    from: string;
    to: string;
    giver: string;
    receiver: string;
    at: Date;
    dueAt: Date | null;
    outcome: string | null;
    note: string;
  }[];
};
