import { sql } from 'kysely';
import { engines, testDatabase } from '../testing/engines.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations.js';

describe.each(engines)('the schema on $name', (engine) => {
  describe('migrate', () => {
    it('goes up from empty once, and finds nothing to do after that', async () => {
      const database = await testDatabase(engine);
      expect(await migrate(database)).toEqual(migrations.map(({ name }) => name));
      expect(await migrate(database)).toEqual([]);
      const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(database);
      expect(rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name));
      await database.destroy();
    });

    it('applies only what is new to a database of the previous version', async () => {
      const database = await testDatabase(engine);
      await migrate(database);
      const next = { name: '9999-next', statements: ['create table next (id integer)'] };
      expect(await migrate(database, [...migrations, next])).toEqual(['9999-next']);
      await database.destroy();
    });

    it('leaves nothing behind when a step fails', async () => {
      const database = await testDatabase(engine);
      const broken = { name: '9999-broken', statements: ['create table half (id integer)', 'create tabel'] };
      await expect(migrate(database, [...migrations, broken])).rejects.toThrow();
      const { rows } = await sql<{ found: string | null }>`select to_regclass('submissions')::text as found`.execute(database);
      expect(rows[0]?.found).toBeNull();
      await database.destroy();
    });

    it('lends the one embedded connection to one transaction at a time', async () => {
      const database = await testDatabase(engine);
      await sql`create table counted (n integer)`.execute(database);
      await sql`insert into counted values (0)`.execute(database);
      await Promise.all(Array.from({ length: 8 }, () => database.transaction().execute(async (transaction) => {
        const { rows } = await sql<{ n: number }>`select n from counted for update`.execute(transaction);
        await sql`update counted set n = ${rows[0]!.n + 1}`.execute(transaction);
      })));
      const { rows } = await sql<{ n: number }>`select n from counted`.execute(database);
      expect(rows[0]?.n).toBe(8);
      await database.destroy();
    });
  });
});
