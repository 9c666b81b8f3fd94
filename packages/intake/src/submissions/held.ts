import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../database/tables.js';
import { Refusal } from '../http/problems.js';
import { equalBytes, secretHash, typedSecret } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { typedReceipt } from './receipt-number.js';

/** The submission whose receipt and secret somebody holds. @throws Refusal `no-match`, the same whichever was wrong; `too-many` for a wrong one after ten wrong tries in a quarter of an hour: whoever has the right one is never kept out by those who guess. */
export async function held({ database, tryReceipt }: Pick<Service, 'database' | 'tryReceipt'>, proof: { readonly receipt: string; readonly secret: string }): Promise<Selectable<SubmissionRow>> {
  const receipt = typedReceipt(proof.receipt);
  const row = /^\d{12}$/.test(receipt) ? await database.selectFrom('submissions').selectAll().where('receipt', '=', receipt).executeTakeFirst() : undefined;
  // Compared even when there is no row, so that the time does not tell which numbers exist.
  const matches = equalBytes(row?.secret_hash ?? Buffer.alloc(32), secretHash(row?.id ?? 'none', typedSecret(proof.secret)));
  if (row !== undefined && matches) return row;
  tryReceipt(receipt);
  throw new Refusal('no-match');
}
