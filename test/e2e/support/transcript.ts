import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

/**
 * Compares lines with a text file beside the tests; `npx playwright test --update-snapshots` writes it anew.
 * @param name File name in `test/e2e`
 */
export async function expectTranscript(name: string, lines: readonly string[]): Promise<void> {
  const path = fileURLToPath(new URL(`../${name}`, import.meta.url));
  const text = `${lines.join('\n')}\n`;
  const mode = test.info().config.updateSnapshots;
  if (mode === 'all' || mode === 'changed') await writeFile(path, text);
  expect(text).toBe(await readFile(path, 'utf8'));
}
