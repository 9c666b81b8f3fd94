import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { auditVerdict } from '../src/audit/audit-verdict.js';
import { migrate } from '../src/database/migrate.js';
import { migrations } from '../src/database/migrations.js';
import { openDatabase } from '../src/database/open-database.js';
import { engines } from '../src/testing/engines.js';
import { testIntake } from '../src/testing/test-intake.js';

/** What a service of the first version left: a dump by pg_dump, and what its applicants hold. Frozen; never made anew. */
const left = (ending: string): Promise<string> => readFile(new URL(`previous-version/0001-submissions.${ending}`, import.meta.url), 'utf8');

interface Held {
  readonly applications: readonly { readonly id: string; readonly payload: unknown; readonly receipt: { readonly receipt: string; readonly secret: string } }[];
  readonly consultation: { readonly receipt: { readonly receipt: string; readonly secret: string } };
  readonly draft: { readonly id: string; readonly token: string };
}

/** One statement at a time: the embedded engine takes no more. A function's body may hold semicolons. */
const statementsOf = (dump: string): string[] => dump.match(/(?:\$\$[\s\S]*?\$\$|'(?:[^']|'')*'|[^;'])+/g)?.map((one) => one.trim()).filter(Boolean) ?? [];

describe.each(engines)('data of an earlier version on $name', (engine) => {
  it('is all there after the schema went up, for those who hold a receipt, a token, or the keys', async () => {
    const held = JSON.parse(await left('json')) as Held;
    const lent = await engine.lend();
    const before = await openDatabase(lent.options);
    for (const statement of statementsOf(await left('sql'))) await sql.raw(statement).execute(before);
    expect(await migrate(before)).toEqual(migrations.slice(1).map(({ name }) => name));
    await before.destroy();

    const intake = await testIntake({}, { name: engine.name, lend: () => Promise.resolve(lent) });
    for (const { id, payload, receipt } of held.applications) expect(await intake.send('PUT', `/v1/applications/${id}`, payload)).toMatchObject({ status: 200, body: receipt });
    const states = await Promise.all([...held.applications, held.consultation].map(async ({ receipt: { receipt, secret } }) => (await intake.send('POST', '/v1/status-queries', { receipt, secret })).body));
    expect(states).toMatchObject([{ state: 'withdrawn' }, { state: 'changed', version: 2 }, { state: 'received' }, { state: 'answered', answers: [{ text: '请带工资条来。' }] }]);
    expect(await intake.send('GET', `/v1/drafts/${held.draft.id}`, undefined, { authorization: `Bearer ${held.draft.token}` })).toMatchObject({ status: 200, body: { content: { step: 2 } } });
    expect(await auditVerdict(intake.service.database, 'antu')).toMatchObject({ intact: true, entries: 8 });
    // The phone call that was wished for, which no version has delivered yet.
    expect(await intake.jobs.dispatchOutbox()).toBe(1);
    await expect(sql`delete from audit`.execute(intake.service.database)).rejects.toThrow('append-only');
    await intake.close();
  });

  it('goes up from every version between', async () => {
    for (let version = 0; version <= migrations.length; version += 1) {
      const { options, remove } = await engine.lend();
      const database = await openDatabase(options);
      await migrate(database, migrations.slice(0, version));
      expect(await migrate(database)).toEqual(migrations.slice(version).map(({ name }) => name));
      await database.destroy();
      await remove();
    }
  });
});
