#!/usr/bin/env node
import { join } from 'node:path';
import { openDatabase } from './database/open-database.js';
import { readDirectory } from './directory/read-directory.js';
import type { EnvironmentOptions } from './environment-options.js';
import { environmentOptions } from './environment-options.js';
import { createIntake } from './intake.js';
import { keysInUse } from './jobs/keys-in-use.js';
import { repeatJobs } from './jobs/repeat-jobs.js';
import { publicEnvironment } from './public/public-environment.js';
import { applicationRules } from './rules/application-rules.js';
import { serveIntake } from './serve-intake.js';
import { accountFaults, createAdministrator } from './staff/accounts/account.js';
import { administratorOf } from './staff/staff-environment.js';

/** `mangdao-intake check-directory FILE` says what is wrong with a directory, by line, before anybody relies on it. */
async function checkDirectory(file: string): Promise<void> {
  const institutions = await readDirectory(file, (text) => process.stderr.write(`${text}\n`));
  process.stdout.write(`${institutions.length} institutions\n`);
  process.exit(0);
}

/** `mangdao-intake keys` says under which keys how many rows lie, and whether the ring has them. */
async function showKeys({ url, folder, keys }: EnvironmentOptions): Promise<void> {
  const database = await openDatabase(url === undefined ? { folder: join(folder, 'database') } : { url });
  const used = await keysInUse(database).finally(() => database.destroy());
  for (const [id, tables] of Object.entries(used)) process.stdout.write(`${id}${keys.ids.includes(id) ? '' : ' (not in MANGDAO_KEYS)'}: ${Object.entries(tables).map(([table, count]) => `${count} ${table}`).join(', ')}\n`);
  process.exit(0);
}

const [command, file] = process.argv.slice(2);

try {
  const known = command === undefined || (command === 'keys' && file === undefined) || (command === 'check-directory' && file !== undefined);
  if (!known) throw new Error('usage: mangdao-intake, mangdao-intake keys, or mangdao-intake check-directory FILE');
  if (file !== undefined) await checkDirectory(file);
  const environment = environmentOptions(process.env);
  if (command === 'keys') await showKeys(environment);
  const { url, port, host, ...options } = environment;
  const shown = await publicEnvironment(process.env, (text) => process.stderr.write(`MANGDAO_DIRECTORY: ${text}\n`));
  const intake = await createIntake({ ...applicationRules(), ...options, ...shown, database: url === undefined ? { folder: join(options.folder, 'database') } : { url } });
  const administrator = administratorOf(process.env);
  if (administrator !== undefined) {
    if (!options.tenants.some(({ id }) => id === administrator.tenant)) throw new Error('MANGDAO_ADMIN: tenant is none of MANGDAO_TENANTS');
    const faults = Object.entries(accountFaults({ ...administrator, level: 'county' }));
    if (faults.length > 0) throw new Error(`MANGDAO_ADMIN: ${faults.map(([field, fault]) => `${field}: ${fault}`).join(' ')}`);
    await createAdministrator(intake.service.database, administrator, intake.service.now());
  }
  const stopJobs = repeatJobs(intake);
  const served = await serveIntake(intake, { port, host });
  process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), event: 'listening', port: served.port })}\n`);
  const stop = (): void => void served.stop().then(stopJobs).then(intake.close);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  // Its message only: whoever starts the service needs to know what to set right.
  process.stderr.write(`mangdao-intake: ${(error as Error).message}\n`);
  process.exit(1);
}
