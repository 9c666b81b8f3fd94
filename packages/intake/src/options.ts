import type { Answers } from '@mangdao/application';
import type { DatabaseOptions } from './database/open-database.js';
import type { Kind } from './database/tables.js';
import type { HandoffAdapter, HandoffChannel } from './outbox/handoff-adapter.js';
import type { Fault } from './http/problems.js';
import type { Log } from './http/log.js';
import type { KeyRing } from './sealing/key-ring.js';
import type { PublicOptions } from './public/public-options.js';
import type { Retention } from './retention/retention.js';
import type { StaffOptions } from './staff/staff-options.js';

/** An institution that takes applications. */
export interface Tenant {
  readonly id: string;
  /** Shown to applicants. */
  readonly name: string;
  /** Codes of the places it is for (GB/T 2260); else that of its entry in the directory. */
  readonly regions?: readonly string[];
  /** Ways to be called back that it offers; all of them unless given. */
  readonly handoffs?: readonly HandoffChannel[];
}

/** A signed-in member of staff. */
export interface Staff {
  readonly id: string;
  /** Ids of the institutions they may act for. */
  readonly tenants: readonly string[];
}

/** What an intake is made of; whatever is about the law or the questions comes from outside. */
export interface IntakeOptions extends PublicOptions {
  readonly database: DatabaseOptions;
  /** Folder for uploaded files and handed-off requests. */
  readonly folder: string;
  readonly keys: KeyRing;
  readonly tenants: readonly Tenant[];
  /** What is wrong with answers; none unless given. */
  readonly faults?: (kind: Kind, answers: Answers) => readonly Fault[];
  /** Advice before sending, never a refusal. */
  readonly advice?: (answers: Answers) => unknown;
  /** A new receipt number of 12 digits with its check digit. */
  readonly receiptNumber?: () => string;
  /** Who a request of staff is from; without it there are no staff. */
  readonly staff?: (request: Request) => Promise<Staff | undefined>;
  /** Pages for staff under `/staff`; without it there are none. */
  readonly staffPages?: StaffOptions;
  /** Where events are told to, and the secret they are signed with. */
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly handoffs?: Partial<Record<HandoffChannel, HandoffAdapter>>;
  /** For how many days what is settled is kept; the usual ones unless given. */
  readonly retention?: Retention;
  /** The sender's address when a trusted proxy stands in front; else the socket's. */
  readonly address?: (request: Request) => string | undefined;
  readonly now?: () => Date;
  readonly log?: Log;
}
