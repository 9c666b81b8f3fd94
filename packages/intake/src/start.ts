#!/usr/bin/env node
import { join } from 'node:path';
import { readDirectory } from './directory/read-directory.js';
import { environmentOptions } from './environment-options.js';
import { createIntake } from './intake.js';
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

const [command, file] = process.argv.slice(2);

try {
  if (command !== undefined && (command !== 'check-directory' || file === undefined)) throw new Error('usage: mangdao-intake, or mangdao-intake check-directory FILE');
  if (file !== undefined) await checkDirectory(file);
  const { url, port, host, ...options } = environmentOptions(process.env);
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
