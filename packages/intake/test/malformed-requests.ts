import fc from 'fast-check';
import { questions } from '@mangdao/application';
import type { JsonSchema } from '@valibot/to-json-schema';

/** A request as it goes to the service; bytes where a body is no text. */
export interface FuzzedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | undefined;
  /** Every text that was put in. */
  readonly values: readonly string[];
}

interface OperationObject {
  readonly operationId: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly required: boolean; readonly schema: JsonSchema }[];
  readonly security?: readonly object[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}

/** What attackers, broken programs and people type; each is told from all others by its number. */
const hostile = [
  "' OR '1'='1' --", "'; DROP TABLE submissions; --", '${jndi:ldap://x}', '{{7*7}}', '<script>alert(1)</script>', '../../../../etc/passwd', '..%2f..%2fetc%2fpasswd',
  '\u0000', '\ud800', '\u202e张三', 'x\r\nSet-Cookie: a=b', '%00', '%E0%A4%A', '__proto__', 'constructor', '9'.repeat(400), '王'.repeat(5000), '1e999', '-0', 'null', '2026-02-30T25:61:00Z',
];

/** Answers that lead to further questions, and words that every object has. */
const answered: readonly unknown[] = ['apply', 'advice', 'self', 'resident-id', 'yes', true, '140500', '1990-01-01', 'wages', 'toString', 'constructor', 'hasOwnProperty', ['toString'], { region: '140500', detail: 'x' }];

const word = (marks: () => number): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...hostile, '王小明', '11010519491231002X', '13800000000', ''), fc.boolean()).map(([text, marked]) => (marked ? `${text} 标记${marks()}` : text));

const anything = (texts: fc.Arbitrary<string>): fc.Arbitrary<unknown> => fc.oneof(
  texts, fc.constantFrom(null, true, false, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[]], [null], { $gt: '' }, { '__proto__': { admin: true } }),
  fc.array(texts, { maxLength: 3 }), fc.dictionary(texts, texts, { maxKeys: 3 }), fc.constant(JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}')),
  fc.integer({ min: 2, max: 40 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown),
);

/** What is there to be found, by the names of parameters and fields: without it nothing would get past the first door. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** A value of a schema, or one that is nearly so. */
function nearly(schema: JsonSchema, texts: fc.Arbitrary<string>, known: Known, name = ''): fc.Arbitrary<unknown> {
  const wrong = anything(texts);
  const mostly = (right: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 14, arbitrary: right }, { weight: 1, arbitrary: wrong });
  const there = known[name];
  if (there && schema.type === 'string') return fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: texts }, { weight: 1, arbitrary: wrong });
  if (there && schema.type === 'integer') return mostly(fc.constantFrom(...there.map(Number)));
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return mostly(fc.oneof(...alternatives.map((one) => nearly(one as JsonSchema, texts, known, name))));
  if (schema.enum) return mostly(fc.constantFrom(...schema.enum));
  if (schema.const !== undefined) return mostly(fc.constant(schema.const));
  if (schema.format === 'uuid') return mostly(fc.uuid());
  if (schema.format === 'date-time') return mostly(fc.constantFrom('2026-03-02T08:00:00Z', '2026-02-30T08:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999999999Z'));
  if (schema.type === 'string') return mostly(schema.pattern === undefined ? texts : fc.stringMatching(new RegExp(schema.pattern)));
  if (schema.type === 'integer' || schema.type === 'number') return mostly(fc.oneof(fc.integer(), fc.double()));
  if (schema.type === 'boolean') return mostly(fc.boolean());
  if (schema.type === 'array') return mostly(fc.array(nearly((schema.items ?? {}) as JsonSchema, texts, known), { maxLength: 4 }));
  if (schema.type !== 'object') return wrong;
  if (name === 'answers' && schema.additionalProperties === true) return mostly(fc.dictionary(fc.oneof(texts, fc.constantFrom(...questions.map(({ key }) => key))), fc.oneof(wrong, fc.constantFrom(...answered)), { maxKeys: 12 }));
  const properties = Object.entries(schema.properties ?? {});
  if (properties.length === 0) return mostly(fc.dictionary(texts, wrong, { maxKeys: 4 }));
  const fields = fc.tuple(...properties.map(([field, inner]) => fc.tuple(fc.constant(field), nearly(inner as JsonSchema, texts, known, field), fc.integer({ min: 0, max: 19 }))));
  const more = fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.tuple(texts, wrong), { maxLength: 2 }) });
  return mostly(fc.tuple(fields, more).map(([parts, extra]) => Object.fromEntries([...parts.filter(([field, , chance]) => chance > (schema.required?.includes(field) === true ? 0 : 9)).map(([field, value]) => [field, value] as const), ...extra])));
}

/** All texts within a value, names of keys too. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(Array.isArray(value) ? [] : [name]), ...textsIn(inner)]);
}

/** A header cannot hold just any character: what is left is sent. */
const headerText = (text: string): string => text.replace(/[^\x20-\x7e]/g, '').trim().slice(0, 2000);

/** Half a character has no form in an address. */
const inAddress = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''));

const broken = fc.constantFrom((json: string) => json, (json: string) => json.slice(0, -1), (json: string) => `${json}${json}`, (json: string) => `\ufeff${json}`, () => '', () => '{"a":1e', () => '['.repeat(3000), (json: string) => json.replaceAll('"', "'"), () => '\u0000');
const contentTypes = fc.oneof({ weight: 14, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.constantFrom('text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'application/xml', '', 'application/jsonx') });

/** What opens doors: the token of a draft, and the cookie of somebody signed in as staff. */
interface Credentials {
  readonly token: string;
  readonly cookie: string;
}

function requestOf(path: string, method: string, operation: OperationObject, texts: fc.Arbitrary<string>, known: Known, { token, cookie }: Credentials): fc.Arbitrary<FuzzedRequest> {
  const { parameters = [], requestBody, security } = operation;
  const ofStaff = security?.some((one) => Object.hasOwn(one, 'session')) === true;
  const given = fc.tuple(...parameters.map((parameter) => fc.tuple(fc.constant(parameter), nearly(parameter.schema, texts, known, parameter.name), fc.integer({ min: 0, max: 19 }))));
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const json = type === 'application/json';
  const body = content === undefined ? fc.constant(undefined) : json ? nearly(content.schema, texts, known) : fc.uint8Array({ maxLength: 64 });
  const spoilt = fc.oneof({ weight: 9, arbitrary: fc.constant((text: string) => text) }, { weight: 1, arbitrary: broken });
  const session = fc.constantFrom(cookie, cookie, cookie, cookie, cookie.slice(0, -1), '');
  const bearer = fc.constantFrom(`Bearer ${token}`, `Bearer ${token}`, `Bearer ${'A'.repeat(43)}`, 'Bearer', `Basic ${token}`, `bearer ${token}x`, '');
  return fc.tuple(given, body, spoilt, contentTypes, bearer, session).map(([parts, sent, spoil, jsonType, authorization, signedIn]) => {
    const present = parts.filter(([{ in: place }, , chance]) => place === 'path' || chance > 0);
    const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '');
    const filled = present.reduce((so, [{ in: place, name }, value]) => (place === 'path' ? so.replace(`{${name}}`, inAddress(text(value))) : so), path);
    const query = present.filter(([{ in: place }]) => place === 'query').map(([{ name }, value]) => `${name}=${inAddress(text(value))}`).join('&');
    const headers = Object.fromEntries(present.filter(([{ in: place }]) => place === 'header').map(([{ name }, value]) => [name, headerText(text(value))]));
    return {
      operation: operation.operationId,
      method: method.toUpperCase(),
      path: query === '' ? filled : `${filled}?${query}`,
      headers: { ...headers, ...(security && !ofStaff && authorization && { authorization }), ...(ofStaff && signedIn && { cookie: signedIn }), ...(content !== undefined && { 'content-type': json ? jsonType : type! }) },
      body: content === undefined ? undefined : json ? spoil(JSON.stringify(sent) ?? '') : (sent as Uint8Array<ArrayBuffer>),
      values: [...present.flatMap(([, value]) => textsIn(value)), ...(json ? textsIn(sent) : [])],
    };
  });
}

/** So many requests to every operation of a document in turn, the same for the same seed. */
export function malformedRequests(document: { readonly paths: object }, { seed, count, known, ...credentials }: Credentials & { readonly seed: number; readonly count: number; readonly known: Known }): FuzzedRequest[] {
  let marks = 0;
  const texts = word(() => (marks += 1));
  const all = Object.entries(document.paths as Record<string, Record<string, OperationObject>>).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => requestOf(path, method, operation, texts, known, credentials)));
  const each = Math.ceil(count / all.length);
  const samples = all.map((arbitrary, at) => fc.sample(arbitrary, { seed: seed + at, numRuns: each }));
  return Array.from({ length: each }, (_, turn) => samples.map((sample) => sample[turn]!)).flat().slice(0, count);
}
