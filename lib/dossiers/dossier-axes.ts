/** What is known of a dossier beside its state: axes that move by themselves. The same words as the check constraints. */
/** How the work ended. */
export const dossierEndings = ['completed', 'not_accepted', 'refused', 'withdrawn', 'stopped'] as const;
export type DossierEnding = (typeof dossierEndings)[number];

export const dossierChannels = ['counter', 'online', 'post'] as const;
export type DossierChannel = (typeof dossierChannels)[number];
export const applicantKinds = ['citizen', 'business', 'household_business'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];
export const financeStates = ['none', 'due', 'paid', 'exempt'] as const;
export type FinanceState = (typeof financeStates)[number];
export const deliveryMethods = ['counter', 'post', 'electronic'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];
export const deliveryStates = ['none', 'awaiting', 'delivered'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const syncStates = ['pending', 'synced', 'failed'] as const;
export type SyncState = (typeof syncStates)[number];
