import * as v from 'valibot';
import type { Context } from 'hono';
import { Refusal } from './problems.js';

const deepest = 32;

/** The JSON body of a request as the schema has it. @throws Refusal `wrong-type`, `not-json`, `bad-request` with the paths. */
export async function parsedBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? '')) throw new Refusal('wrong-type');
  const text = await c.req.text().catch((error: unknown) => {
    if (error instanceof Refusal) throw error;
    // The sender broke off; nobody reads the answer, but it is no failure of the service.
    throw new Refusal('not-json');
  });
  return parsed(schema, json(text));
}

/** A value as the schema has it. @throws Refusal `bad-request` */
export function parsed<S extends v.GenericSchema>(schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  // What was received is left out: it may be personal.
  throw new Refusal('bad-request', result.issues.slice(0, 50).map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.expected === null ? 'invalid' : `expected ${issue.expected}` })));
}

function json(text: string): unknown {
  try {
    if (depth(text) <= deepest) return JSON.parse(text) as unknown;
  } catch {
    // Refused below, without what the parser says: it quotes the text.
  }
  throw new Refusal('not-json');
}

/** The deepest nesting of a JSON text. */
function depth(text: string): number {
  let deepestSeen = 0;
  let level = 0;
  for (const [sign] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') deepestSeen = Math.max(deepestSeen, (level += 1));
    else if (sign === ']' || sign === '}') level -= 1;
  }
  return deepestSeen;
}
