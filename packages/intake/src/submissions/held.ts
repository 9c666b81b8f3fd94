import type { Selectable } from 'kysely';
import type { SubmissionRow } from '../database/tables.js';
import { Refusal } from '../http/problems.js';
import { equalBytes, secretHash, typedSecret } from '../sealing/secret.js';
import type { Service } from '../service.js';
import { typedReceipt } from './receipt-number.js';

/** The submission whose receipt and secret somebody holds. @throws Refusal `no-match`, the same whichever was wrong; `too-many` after ten wrong tries in a quarter of an hour. */
export async function held({ database, tryReceipt }: Pick<Service, 'database' | 'tryReceipt'>, proof: { readonly receipt: string; readonly secret: string }): Promise<Selectable<SubmissionRow>> {
  const receipt = typedReceipt(proof.receipt);
  const giveBack = tryReceipt(receipt);
  const row = /^\d{12}$/.test(receipt) ? await database.selectFrom('submissions').selectAll().where('receipt', '=', receipt).executeTakeFirst() : undefined;
  // Compared even when there is no row, so that the time does not tell which numbers exist.
  const matches = equalBytes(row?.secret_hash ?? Buffer.alloc(32), secretHash(row?.id ?? 'none', typedSecret(proof.secret)));
  if (row === undefined || !matches) throw new Refusal('no-match');
  // Whoever holds it may ask as often as they like: withdrawing must not wait.
  giveBack();
  return row;
}
