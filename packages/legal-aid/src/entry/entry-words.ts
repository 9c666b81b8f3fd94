import type { ViewName } from '../view.js';

/** What stands on the entry's buttons: its name, and a few words on what happens then. */
export type Offer = readonly [name: string, hint: string];

/** The words that everyone downloads who sees the entry. */
export interface EntryWords {
  readonly title: string;
  readonly lead: string;
  readonly offers: Readonly<Record<Exclude<ViewName, 'danger' | 'handover' | 'survey'>, Offer>>;
  readonly danger: Offer;
  readonly calls: string;
  /** Number and whose it is, in the order shown; the first is for emergencies. */
  readonly hotlines: readonly (readonly [number: string, of: string])[];
  readonly call: (number: string, of: string) => string;
  readonly busy: string;
  readonly failed: string;
  readonly retry: string;
}
