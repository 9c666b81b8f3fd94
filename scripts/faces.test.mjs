import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { convert } from 'fontverter';
import { beforeAll, describe, expect, test } from 'vitest';
import { faces } from './faces.mjs';
import { glyphOf } from './faces/horizontal-metrics.mjs';
import { readNames } from './faces/name-table.mjs';
import { fontOf, readTables } from './faces/sfnt-tables.mjs';

const home = fileURLToPath(new URL('../packages/aids/src/text-font/faces/', import.meta.url));
const read = (name) => readFile(home + name, 'utf8');

test('the faces in the repository are those that the script makes', async () => {
  for (const [name, text] of await faces()) expect((await read(name)) === text, name).toBe(true);
});

describe.each([
  ['Regular', 0],
  ['Bold', 1],
])('%s', (style, index) => {
  let font;
  let tables;
  beforeAll(async () => {
    const base64 = [...(await read('clear.ts')).matchAll(/'([A-Za-z0-9+/=]+)'/g)][index][1];
    font = await convert(Buffer.from(base64, 'base64'), 'sfnt');
    tables = readTables(font);
  });

  test('bears a name of its own: the original’s is reserved', () => {
    const names = readNames(tables.get('name'));
    expect(names).toMatchObject({ 1: 'Mangdao Clear', 2: style, 4: `Mangdao Clear ${style}`, 6: `MangdaoClear-${style}` });
    expect(names[13]).toContain('SIL Open Font License');
    tables.delete('name');
    for (const [tag, table] of tables) expect(table.includes('OpenDyslexic'), tag).toBe(false);
  });

  test('has the letters of Western and Central Europe and their punctuation, and no more', () => {
    const has = (character) => glyphOf(tables.get('cmap'), character) > 0;
    for (const character of 'azAZ09 éßÑČłŐșŸ“”‘’–—…€') expect(has(character), character).toBe(true);
    for (const character of 'я字αあ\ue600') expect(has(character), character).toBe(false);
  });

  test('is whole: taken apart and put together it is the same', () => {
    expect(fontOf(readTables(font)).equals(font)).toBe(true);
  });
});

test('its licence and the original’s author go with it', async () => {
  const licence = await read('OFL.txt');
  expect(licence).toContain('Abbie Gonzalez');
  expect(licence).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
