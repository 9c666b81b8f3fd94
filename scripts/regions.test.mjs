import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { regionModules, regions } from './regions.mjs';

let folder;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'regions-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the modules in the tree are those of their source, and small enough', async () => {
  const { stale, bytes, date } = await regions({ check: true });
  expect({ stale, date }).toEqual({ stale: [], date: '2023-06-30' });
  expect(bytes).toBeLessThan(25 * 1024);
});

test('a check finds stale modules and leaves them; without one they are written anew, and what is no more goes', async () => {
  const target = join(folder, 'province-11.ts');
  const gone = join(folder, 'province-10.ts');
  await writeFile(target, 'old');
  await writeFile(gone, 'old');
  expect((await regions({ target: folder, check: true })).stale).toEqual(expect.arrayContaining(['province-11.ts', 'province-10.ts', 'provinces.ts']));
  expect(await readFile(target, 'utf8')).toBe('old');
  await regions({ target: folder });
  expect((await regions({ target: folder, check: true })).stale).toEqual([]);
  await expect(access(gone)).rejects.toThrow();
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
  const modules = regionModules(provinces, '2.7.0');
  expect(modules.get('province-44.ts')).toContain('`19东莞市\n90,01某县`');
  expect(modules.get('provinces.ts')).toContain("'44广东省,71台湾省,");
  expect([...modules.keys()]).not.toContain('province-71.ts');
});

test('a version whose date is unknown is refused', () => expect(() => regionModules([], '3.0.0')).toThrow(/add the date/));
