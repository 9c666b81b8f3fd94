import { readFile } from 'node:fs/promises';
import { parsedHardshipLines } from '@mangdao/application';
import { directoryFile } from '../directory/directory-file.js';
import type { PublicOptions } from './public-options.js';

const origin = /^https?:\/\/[a-z\d.-]+(:\d{1,5})?$/;

/**
 * What is shown to everybody, from `MANGDAO_DIRECTORY` (CSV or JSON file) and `MANGDAO_HARDSHIP_LINES` (JSON file),
 * `MANGDAO_ORIGINS` (parted by commas), `MANGDAO_SITE` (folder), `MANGDAO_SCRIPTS` (folder of the built script tag) and `MANGDAO_STATUS_ADDRESS`.
 *
 * @throws when one has the wrong form, with a line for each place of a file that is wrong.
 */
export async function publicEnvironment(environment: Readonly<Record<string, string | undefined>>, warn?: (text: string) => void): Promise<PublicOptions> {
  const { MANGDAO_DIRECTORY: directory, MANGDAO_HARDSHIP_LINES: lines, MANGDAO_SITE: site, MANGDAO_SCRIPTS: scripts, MANGDAO_STATUS_ADDRESS: statusAddress } = environment;
  const origins = (environment['MANGDAO_ORIGINS'] ?? '').split(',').map((one) => one.trim()).filter(Boolean);
  const wrong = origins.find((one) => !origin.test(one));
  if (wrong !== undefined) throw new Error(`MANGDAO_ORIGINS: ${wrong} is no origin such as https://www.example.cn, in small letters and without a path`);
  if (statusAddress !== undefined && !/^https?:\/\/[^\s?#@]+$/.test(statusAddress)) throw new Error('MANGDAO_STATUS_ADDRESS is no address without a query');
  return {
    origins,
    ...(directory !== undefined && { directory: await directoryFile(directory, warn) }),
    ...(lines !== undefined && { hardshipLines: parsedHardshipLines(JSON.parse(await readFile(lines, 'utf8')) as unknown) }),
    ...(site !== undefined && { site }),
    ...(scripts !== undefined && { scripts }),
    ...(statusAddress !== undefined && { statusAddress }),
  };
}
