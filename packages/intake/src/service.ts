import type { Database } from './database/open-database.js';
import type { Institution } from './directory/institution.js';
import type { IntakeOptions } from './options.js';

type Settled = 'faults' | 'receiptNumber' | 'now' | 'log';

/** What every part of the service works with: the options with their defaults, and the database. */
export interface Service extends Omit<IntakeOptions, 'database' | 'directory' | Settled>, Required<Pick<IntakeOptions, Settled>> {
  readonly database: Database;
  /** As it is now: a file of institutions may change while the service runs. */
  readonly directory: readonly Institution[];
  /** Ids being taken in by this process. */
  readonly inFlight: Set<string>;
  /** Takes one from the wrong tries at a receipt's secret. @throws Refusal `too-many` */
  readonly tryReceipt: (receipt: string) => void;
}
