import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { RestDays } from '@mangdao/application';
import type { NewAccount } from './accounts/account.js';
import { fileRegister } from './register/disability-register.js';
import type { StaffOptions } from './staff-options.js';

const administrator = v.pipe(v.string(), v.parseJson(), v.strictObject({ login: v.string(), name: v.string(), password: v.string(), tenant: v.string(), region: v.string(), place: v.string() }));

const day = v.pipe(v.string(), v.isoDate('must be days such as 2026-10-01'));
const restDays = v.pipe(v.string(), v.parseJson(), v.strictObject({ holidays: v.array(day), weekends: v.optional(v.boolean(), true), workdays: v.optional(v.array(day), []) }));

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options of the staff pages: `MANGDAO_STAFF_ORIGIN`, `MANGDAO_OIDC_ISSUER` with `MANGDAO_OIDC_CLIENT`, `MANGDAO_OIDC_SECRET` and
 * `MANGDAO_OIDC_NAME`, `MANGDAO_REGISTER_FILE`, and `MANGDAO_REST_DAYS` (JSON file of `holidays` and worked `workdays`, as the State Council announces them).
 *
 * @throws when only a part of what belongs together is set, or a file cannot be read.
 */
export function staffOptions(environment: Environment): StaffOptions {
  const { MANGDAO_STAFF_ORIGIN: origin, MANGDAO_OIDC_ISSUER: issuer, MANGDAO_OIDC_CLIENT: clientId, MANGDAO_OIDC_SECRET: clientSecret, MANGDAO_REGISTER_FILE: register, MANGDAO_REST_DAYS: days } = environment;
  if (issuer !== undefined && (origin === undefined || clientId === undefined || clientSecret === undefined))
    throw new Error('MANGDAO_OIDC_ISSUER needs MANGDAO_STAFF_ORIGIN, MANGDAO_OIDC_CLIENT and MANGDAO_OIDC_SECRET');
  return {
    ...(origin !== undefined && { origin }),
    ...(issuer !== undefined && { oidc: { name: environment.MANGDAO_OIDC_NAME ?? '统一身份认证', issuer, clientId: clientId!, clientSecret: clientSecret! } }),
    ...(days !== undefined && { restDays: readRestDays(days) }),
    ...(register !== undefined && { register: fileRegister(register, '残疾人证名册（文件）') }),
  };
}

function readRestDays(path: string): RestDays {
  const result = v.safeParse(restDays, readFileSync(path, 'utf8'));
  if (result.success) return result.output;
  throw new Error(`MANGDAO_REST_DAYS: ${result.issues.map((issue) => `${v.getDotPath(issue) ?? ''} ${issue.message}`.trim()).join('; ')}`);
}

/** The first account, from `MANGDAO_ADMIN` as JSON of `login`, `name`, `password`, `tenant`, `region`, `place`; `undefined` when it is not set. */
export function administratorOf(environment: Environment): Omit<NewAccount, 'level'> | undefined {
  const text = environment.MANGDAO_ADMIN;
  if (text === undefined || text === '') return undefined;
  const parsed = v.safeParse(administrator, text);
  // What stands there holds a password: it is not quoted.
  if (!parsed.success) throw new Error('MANGDAO_ADMIN is no JSON of login, name, password, tenant, region, place');
  return parsed.output;
}
