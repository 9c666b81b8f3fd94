import * as v from 'valibot';
import type { IntakeOptions } from './options.js';
import { handoffChannels } from './outbox/handoff-adapter.js';
import { parsedRetention } from './retention/retention.js';
import { keyRing } from './sealing/key-ring.js';
import { staffOptions } from './staff/staff-environment.js';

const tenants = v.pipe(v.string(), v.parseJson(), v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)), name: v.string(), regions: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/)))), handoffs: v.exactOptional(v.array(v.picklist(handoffChannels))) })), v.minLength(1));

/** What a service is started with from its environment. */
export interface EnvironmentOptions extends Omit<IntakeOptions, 'database'> {
  readonly url: string | undefined;
  readonly port: number;
  readonly host: string;
}

/**
 * Options from `MANGDAO_KEYS` and `MANGDAO_TENANTS` (JSON), which must be there, and `DATABASE_URL`, `MANGDAO_FOLDER`,
 * `MANGDAO_WEBHOOK_URL` with `MANGDAO_WEBHOOK_SECRET`, `MANGDAO_RETENTION` (JSON, days), `HOST`, `PORT`; `MANGDAO_ADDRESS_HEADER` names the header in which
 * a trusted proxy puts the sender's address last.
 *
 * @throws when a needed one is missing or has the wrong form; the message holds no value.
 */
export function environmentOptions(environment: Readonly<Record<string, string | undefined>>): EnvironmentOptions {
  const named = (name: string): string => {
    const value = environment[name];
    if (value === undefined || value === '') throw new Error(`${name} is not set`);
    return value;
  };
  const parsedTenants = v.safeParse(tenants, named('MANGDAO_TENANTS'));
  if (!parsedTenants.success) throw new Error('MANGDAO_TENANTS is no JSON list of { "id", "name" }, with "regions" and "handoffs" if need be');
  const port = Number(environment.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error('PORT is no port');
  const header = environment.MANGDAO_ADDRESS_HEADER;
  if (header !== undefined && !/^[\w-]+$/.test(header)) throw new Error('MANGDAO_ADDRESS_HEADER is no name of a header');
  const retention = environment.MANGDAO_RETENTION;
  return {
    url: environment.DATABASE_URL,
    folder: environment.MANGDAO_FOLDER ?? 'intake-data',
    keys: keyRing(named('MANGDAO_KEYS')),
    tenants: parsedTenants.output,
    ...(environment.MANGDAO_WEBHOOK_URL !== undefined && { webhook: { url: environment.MANGDAO_WEBHOOK_URL, secret: named('MANGDAO_WEBHOOK_SECRET') } }),
    ...(header !== undefined && { address: (request: Request) => request.headers.get(header)?.split(',').at(-1)?.trim() }),
    ...(retention !== undefined && { retention: namedRetention(retention) }),
    staffPages: staffOptions(environment),
    port,
    host: environment.HOST ?? '127.0.0.1',
  };
}

function namedRetention(text: string): ReturnType<typeof parsedRetention> {
  try {
    return parsedRetention(text);
  } catch (error) {
    throw new Error(`MANGDAO_RETENTION: ${(error as Error).message}`, { cause: error });
  }
}
