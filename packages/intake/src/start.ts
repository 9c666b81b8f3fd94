#!/usr/bin/env node
import { join } from 'node:path';
import { createIntake } from './intake.js';
import { repeatJobs } from './jobs/repeat-jobs.js';
import { serveIntake } from './serve-intake.js';
import { environmentOptions } from './environment-options.js';
import { accountFaults, createAdministrator } from './staff/accounts/account.js';
import { administratorOf } from './staff/staff-environment.js';

const options = environmentOptions(process.env);
const intake = await createIntake({ ...options, database: options.url === undefined ? { folder: join(options.folder, 'database') } : { url: options.url } });
const administrator = administratorOf(process.env);
if (administrator !== undefined) {
  const faults = Object.entries(accountFaults({ ...administrator, level: 'county' }));
  if (faults.length > 0) throw new Error(`MANGDAO_ADMIN: ${faults.map(([field, fault]) => `${field}: ${fault}`).join(' ')}`);
  await createAdministrator(intake.service.database, administrator, intake.service.now());
}
const stopJobs = repeatJobs(intake);
const server = await serveIntake(intake, options);

const stop = (): void => {
  server.close(() => void stopJobs().then(() => intake.close()));
  server.closeIdleConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
