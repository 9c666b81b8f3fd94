import type { Answers } from '@mangdao/application';
import { chinaTime } from '@mangdao/application';
import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../../database/tables.js';
import type { Tenant } from '../../options.js';
import type { Supplement } from '../../submissions/supplement.js';
import type { FieldFaults } from '../accounts/account.js';
import type { Session } from '../accounts/session.js';
import type { PastStep } from '../cases/take-step.js';
import type { NamedFile } from '../../uploads/named-files.js';
import type { AccountRow, CaseRow, CertificateCheckRow } from '../staff-tables.js';

/** What was typed into a form that has faults. */
export interface Retry {
  readonly form: string;
  readonly faults: FieldFaults;
  readonly values: Readonly<Partial<Record<string, string>>>;
}

/** All that the page of one submission shows. */
export interface SubmissionView {
  readonly submission: Selectable<SubmissionRow>;
  readonly row: Selectable<CaseRow>;
  readonly answers: Answers;
  /** What the applicant supplied when staff asked. */
  readonly supplement: { readonly at: Date; readonly content: Supplement } | undefined;
  readonly replies: readonly { readonly at: string; readonly text: string }[];
  readonly steps: readonly PastStep[];
  readonly checks: readonly Selectable<CertificateCheckRow>[];
  readonly files: readonly NamedFile[];
  readonly places: readonly Pick<Selectable<AccountRow>, 'region' | 'place' | 'level'>[];
  /** Ids of dossiers: the institution's own, and those of others that go along with the case. */
  readonly dossiers: { readonly own: string | undefined; readonly lent: readonly string[] };
  /** Staff by how history names them. */
  readonly names: ReadonlyMap<string, string>;
  readonly tenants: readonly Tenant[];
  /** Name of the register, where there is one. */
  readonly register: string | undefined;
  readonly now: Date;
  readonly today: string;
  readonly session: Session;
  readonly retry: Retry | undefined;
}

/** An instant as a clock in China shows it. */
export const timeText = (at: Date | string): string => chinaTime(new Date(at).getTime()).slice(0, 16).replace('T', ' ');
