import type { Context } from 'hono';
import type * as v from 'valibot';
import { parsed } from './parsed-body.js';

/** The query of an address as the schema has it; a name given twice is read once. @throws Refusal `bad-request` */
export const query = <S extends v.GenericSchema>(c: Context, schema: S): v.InferOutput<S> => parsed(schema, c.req.query());
