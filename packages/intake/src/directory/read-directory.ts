import { readFile } from 'node:fs/promises';
import type { Institution } from './institution.js';
import { fileText, parsedDirectory } from './parsed-directory.js';
import type { DirectoryFault } from './parsed-directory.js';

/** Made-up entries for the six places that the notice of 2018 names as examples, to see how it works. */
export const sampleDirectory = new URL('../../data/directory.sample.csv', import.meta.url);

const line = ({ line: at, field, message }: DirectoryFault): string => `line ${at}: ${field === undefined ? '' : `${field} `}${message}`;

/** A directory that cannot be used; the message has a line for each fault. */
export class DirectoryError extends Error {
  override readonly name = 'DirectoryError';
}

/** The institutions of a file, `.json` or else CSV; `warn` hears what does not stand in the way. @throws DirectoryError */
export async function readDirectory(path: string | URL, warn: (text: string) => void = () => undefined): Promise<readonly Institution[]> {
  const { institutions, faults } = parsedDirectory(fileText(await readFile(path)), String(path).endsWith('.json') ? 'json' : 'csv');
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DirectoryError(errors.map(line).join('\n'));
  for (const fault of faults) warn(line(fault));
  return institutions;
}
