import type { ContactCardData } from '@mangdao/application';
import type { Tried } from '../sending/server-drafts.js';

/** An institution that takes applications. */
export interface Institution {
  /** What the intake knows it by. */
  readonly id: string;
  /** GB/T 2260. */
  readonly region?: string;
  readonly card: ContactCardData;
  /** Made-up data that shows how it works. */
  readonly sample?: boolean;
}

/** Who takes what is sent from here, with the intake's note of when the form was opened. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly formToken: string;
}

/** What proves that somebody holds a receipt. */
export interface Proof {
  readonly receipt: string;
  readonly secret: string;
}

/** How something that was sent is doing. */
export interface Status {
  readonly id: string;
  readonly kind: 'application' | 'consultation' | 'referral';
  readonly state: string;
  /** Which version of the answers the intake has. */
  readonly version: number;
  /** ISO 8601, as the next two. */
  readonly submittedAt: string;
  readonly changeableUntil: string;
  readonly forwardDueAt: string | null;
  readonly answers: readonly { readonly at: string; readonly text: string }[];
}

/** How a person wants to go on. */
export type Channel = 'phone' | 'sms' | 'wechat' | 'counter';

/** A wish to go on by phone, SMS, WeChat or at the counter; `id` makes sending it twice the same as once. */
export interface HandOver {
  readonly id: string;
  readonly tenant: string;
  readonly channel: Channel;
  readonly contact: { readonly name?: string; readonly to?: string; readonly when?: string; readonly note?: string };
  readonly submission?: Proof;
}

/** Voluntary, and kept apart from who said it. */
export interface Feedback {
  readonly id: string;
  readonly tenant: string;
  /** 1 (bad) to 5 (good). */
  readonly score?: number;
  readonly needs: readonly string[];
  readonly words?: string;
}

/** What the intake answers at once. */
export interface Desk {
  /** The institutions of a region, nearest first; all of them without one. */
  institutions(region: string | undefined): Promise<Tried<readonly Institution[]>>;
  /** Opens a form for an institution; its default one without an id. */
  tenant(id?: string): Promise<Tried<Tenant>>;
  status(proof: Proof): Promise<Tried<Status>>;
  withdraw(id: string, proof: Proof): Promise<Tried<string>>;
  handOver(wish: HandOver): Promise<Tried<null>>;
  feedback(given: Feedback): Promise<Tried<null>>;
}
