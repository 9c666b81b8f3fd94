import * as v from 'valibot';
import type { NewAccount } from './accounts/account.js';
import { fileRegister } from './register/disability-register.js';
import type { StaffOptions } from './staff-options.js';

const administrator = v.pipe(v.string(), v.parseJson(), v.strictObject({ login: v.string(), name: v.string(), password: v.string(), tenant: v.string(), region: v.string(), place: v.string() }));

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Options of the staff pages: `MANGDAO_STAFF_ORIGIN`, `MANGDAO_OIDC_ISSUER` with `MANGDAO_OIDC_CLIENT`, `MANGDAO_OIDC_SECRET` and
 * `MANGDAO_OIDC_NAME`, and `MANGDAO_REGISTER_FILE`.
 *
 * @throws when only a part of what belongs together is set.
 */
export function staffOptions(environment: Environment): StaffOptions {
  const { MANGDAO_STAFF_ORIGIN: origin, MANGDAO_OIDC_ISSUER: issuer, MANGDAO_OIDC_CLIENT: clientId, MANGDAO_OIDC_SECRET: clientSecret, MANGDAO_REGISTER_FILE: register } = environment;
  if (issuer !== undefined && (origin === undefined || clientId === undefined || clientSecret === undefined))
    throw new Error('MANGDAO_OIDC_ISSUER needs MANGDAO_STAFF_ORIGIN, MANGDAO_OIDC_CLIENT and MANGDAO_OIDC_SECRET');
  return {
    ...(origin !== undefined && { origin }),
    ...(issuer !== undefined && { oidc: { name: environment.MANGDAO_OIDC_NAME ?? '统一身份认证', issuer, clientId: clientId!, clientSecret: clientSecret! } }),
    ...(register !== undefined && { register: fileRegister(register, '残疾人证名册（文件）') }),
  };
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
