import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { regions, regionsModule } from './regions.mjs';

let folder;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'regions-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the module in the tree is that of its source, and small enough', async () => {
  const { stale, bytes, date } = await regions({ check: true });
  expect({ stale, date }).toEqual({ stale: false, date: '2023-06-30' });
  expect(bytes).toBeLessThan(25 * 1024);
});

test('a check finds a stale module and leaves it; without one it is written anew', async () => {
  const target = join(folder, 'regions.ts');
  await writeFile(target, 'old');
  expect((await regions({ target, check: true })).stale).toBe(true);
  expect(await readFile(target, 'utf8')).toBe('old');
  await regions({ target });
  expect((await regions({ target, check: true })).stale).toBe(false);
});

test('placeholders lose their name, and townships below a city are left out', () => {
  const provinces = [
    {
      code: '44',
      name: '广东省',
      children: [
        { code: '4419', name: '东莞市', children: [{ code: '441900003', name: '东城街道' }] },
        { code: '4490', name: '省直辖县级行政区划', children: [{ code: '449001', name: '某县' }] },
      ],
    },
  ];
  expect(regionsModule(provinces, '2.7.0')).toContain('`44广东省\n19东莞市\n90,01某县\n\n71台湾省');
});

test('a version whose date is unknown is refused', () => expect(() => regionsModule([], '3.0.0')).toThrow(/add the date/));
