import type { Hono } from 'hono';
import { pathId } from '../http/path-id.js';
import { fileAnswer, uploadNames } from '../uploads/named-files.js';
import { may } from './accounts/levels.js';
import { recordReading, seenCase } from './cases/seen-case.js';
import type { Desk, StaffEnv } from './desk.js';
import { notAllowed, notFound } from './desk.js';

/** Files of submissions, to be saved: never shown on this origin. */
export function fileRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;

  app.get('/files/:id', async (c) => {
    const { account } = c.get('session');
    const row = await service.database.selectFrom('uploads').selectAll().where('id', '=', pathId(c)).executeTakeFirst();
    if (row === undefined || (await seenCase(service, account, row.owner_id)) === undefined) throw notFound();
    if (!may(account.level, 'files')) throw notAllowed();
    const file = (await uploadNames(service, row.owner_id)).find(({ id }) => id === row.id);
    if (file?.whole !== true) throw notFound();
    await recordReading(service, account, 'file.read', row.id);
    return fileAnswer(c, service, row, file.name);
  });
}
