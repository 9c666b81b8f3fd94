import * as v from 'valibot';

/** A record of anything; `__proto__` stays a key like others, which `v.record` would drop. */
export const anyRecord = v.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');
