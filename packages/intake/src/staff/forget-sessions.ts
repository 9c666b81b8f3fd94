import type { Service } from '../service.js';
import { idle } from './accounts/session.js';

const day = 86_400_000;
/** A closed dossier is kept this long for questions and complaints, then deleted with its visits (个人信息保护法 第四十七条; the length is a choice of this software). */
const dossierDays = 3 * 365;

/** Deletes sessions that ended and dossiers closed long ago; returns how many rows. */
export async function forgetSessions({ database, now }: Service): Promise<number> {
  const at = now().getTime();
  const results = [
    await database.deleteFrom('sessions').where((eb) => eb.or([eb('expires_at', '<=', new Date(at)), eb('seen_at', '<=', new Date(at - idle))])).executeTakeFirst(),
    await database.deleteFrom('households').where('closed_at', '<=', new Date(at - dossierDays * day)).executeTakeFirst(),
  ];
  return results.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
