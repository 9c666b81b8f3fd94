import { sql } from 'kysely';
import { migrate } from '../database/migrate.js';
import type { Database } from '../database/open-database.js';
import { engines, testDatabase } from '../testing/engines.js';
import { appendAudit } from './append-audit.js';
import { auditVerdict } from './audit-verdict.js';

describe.each(engines)('the audit on $name', (engine) => {
  let database: Database;
  beforeEach(async () => {
    database = await testDatabase(engine);
    await migrate(database);
    await Promise.all(Array.from({ length: 6 }, (_, at) => database.transaction().execute((transaction) =>
      appendAudit(transaction, { tenant: at % 2 === 0 ? 'a' : 'b', actor: 'applicant', action: 'submit', subject: String(at), fields: ['name'] }, new Date(0)))));
  });
  afterEach(() => database.destroy());

  /** As somebody with the database's own rights would. */
  const tamper = async (statement: string): Promise<void> => {
    await sql`alter table audit disable trigger audit_append_only`.execute(database);
    await sql.raw(statement).execute(database);
  };

  describe('the audit chain', () => {
    it('is one per tenant and holds when several write at once', async () => {
      expect(await auditVerdict(database, 'a')).toMatchObject({ intact: true, entries: 3 });
      expect(await auditVerdict(database, 'b')).toMatchObject({ intact: true, entries: 3 });
    });

    it('cannot be changed by a plain statement', async () => {
      await expect(sql`update audit set actor = 'x'`.execute(database)).rejects.toThrow('append-only');
      await expect(sql`delete from audit`.execute(database)).rejects.toThrow('append-only');
    });

    it.each([
      ["update audit set actor = 'x' where tenant = 'a' and seq = 2", 2, 'entry was changed'],
      ["delete from audit where tenant = 'a' and seq = 2", 2, 'entry is missing'],
      ["delete from audit where tenant = 'a' and seq = 3", 3, 'end of the chain is missing'],
      ["update audit set tenant = 'a', seq = 4 where tenant = 'b' and seq = 3", 4, 'entry does not follow the one before it'],
    ])('shows that somebody did: %s', async (statement, seq, wrong) => {
      await tamper(statement);
      expect(await auditVerdict(database, 'a')).toEqual({ intact: false, seq, wrong });
    });

    it('shows an end cut off with its head to whoever kept the hash', async () => {
      const before = await auditVerdict(database, 'a');
      if (!before.intact) throw new Error('unexpected');
      await tamper("delete from audit where tenant = 'a'");
      await sql`delete from audit_heads where tenant = 'a'`.execute(database);
      expect(await auditVerdict(database, 'a')).toMatchObject({ intact: true, entries: 0 });
      expect(await auditVerdict(database, 'a', { seq: before.entries, hash: before.hash })).toMatchObject({ intact: false });
    });
  });
});
