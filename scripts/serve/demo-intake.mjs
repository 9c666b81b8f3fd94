import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { intakeBundle } from '../intake/intake-bundle.mjs';

const scripts = fileURLToPath(new URL('../../packages/mangdao/dist', import.meta.url));
const directory = fileURLToPath(new URL('../../packages/intake/data/directory.sample.csv', import.meta.url));

/** The made-up institution that takes the applications of the demo; its staff are those of `demoAccounts`. */
const own = {
  id: 'sample-antu',
  name: '安图县法律援助中心（样例）',
  region: '222426',
  phones: ['12348'],
  address: '样例地址：安图县某路 7 号',
  postcode: '133600',
  hours: '工作日 8:30–11:30、13:00–16:30',
  access: ['手语翻译', '轮椅坡道', '上门服务', '文字交流'],
  sample: true,
};

/**
 * @typedef {object} DemoIntake
 * @property {string} url where it listens
 * @property {readonly { login: string, password: string, name: string }[]} accounts for the staff pages
 * @property {() => Promise<void>} stop finishes what is under way
 */

/**
 * Starts the receiving end of applications with made-up people and institutions, for the demo portal.
 * @param {object} options
 * @param {string} options.folder what was sent stays there: an embedded database and files
 * @param {string | undefined} options.databaseUrl `postgres://…` instead of the embedded database
 * @param {number} options.port taken by somebody else, any that is free
 * @returns {Promise<DemoIntake>}
 */
export async function startDemoIntake({ folder, databaseUrl, port }) {
  const { applicationRules, createIntake, demoAccounts, keyRing, readDirectory, repeatJobs, seedDemo, serveIntake } = await import(
    pathToFileURL(await intakeBundle('index.ts', 'demo')).href
  );
  await mkdir(folder, { recursive: true });
  const intake = await createIntake({
    ...applicationRules(),
    database: databaseUrl === undefined ? { folder: join(folder, 'database') } : { url: databaseUrl },
    folder,
    keys: keyRing(await keptKeys(join(folder, 'keys'))),
    tenants: [{ id: own.id, name: own.name }],
    directory: [...(await readDirectory(directory)), own],
    staffPages: { sample: true },
    scripts,
    log: () => undefined,
  });
  await seedDemo(intake.service);
  const stopJobs = repeatJobs(intake);
  const listenOn = (/** @type {number} */ one) => serveIntake(intake, { host: '127.0.0.1', port: one, stopTimeout: 2_000 });
  const served = await listenOn(port).catch(() => listenOn(0));
  return {
    url: `http://127.0.0.1:${served.port}`,
    accounts: demoAccounts,
    stop: async () => {
      await served.stop();
      await stopJobs();
      await intake.close();
    },
  };
}

/**
 * Made at the first start; without them nothing that was kept could be read.
 * @param {string} file
 * @returns {Promise<string>}
 */
async function keptKeys(file) {
  const kept = await readFile(file, 'utf8').catch(() => undefined);
  if (kept !== undefined) return kept;
  const made = `demo:${randomBytes(32).toString('base64')}`;
  await writeFile(file, made, { mode: 0o600, flag: 'wx' });
  return made;
}
