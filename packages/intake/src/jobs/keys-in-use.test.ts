import { sql } from 'kysely';
import { keyRing } from '../sealing/key-ring.js';
import { engines } from '../testing/engines.js';
import type { Engine } from '../testing/engines.js';
import { testIntake, testKey } from '../testing/test-intake.js';
import { keysInUse } from './keys-in-use.js';
import { sealedTables } from './reencrypt.js';

describe.each(engines)('keys on $name', (engine) => {
  it('in use are all in the ring, or the service does not start and says which are missing', async () => {
    const { options, remove } = await engine.lend();
    const same: Engine = { name: engine.name, lend: () => Promise.resolve({ options, remove: () => Promise.resolve() }) };
    const ring = (...ids: readonly ('a' | 'b')[]) => ({ keys: keyRing(ids.map((id) => testKey(id, id === 'a' ? 1 : 2)).join(',')) });
    const first = await testIntake(ring('a'), same);
    await first.send('POST', '/v1/drafts', { tenant: 'antu', content: {} });
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.columns where column_name = 'key_id' and table_schema = 'public'`.execute(first.service.database);
    expect(rows.map(({ name }) => name).sort()).toEqual([...sealedTables].sort());
    await first.close();

    await expect(testIntake(ring('b'), same)).rejects.toThrow('MANGDAO_KEYS lacks a (1 drafts)');
    const turning = await testIntake(ring('b', 'a'), same);
    expect(await keysInUse(turning.service.database)).toEqual({ a: { drafts: 1 } });
    await turning.jobs.reencrypt();
    expect(await keysInUse(turning.service.database)).toEqual({ b: { drafts: 1 } });
    await turning.close();
    await (await testIntake(ring('b'), same)).close();
    await remove();
  });
});
