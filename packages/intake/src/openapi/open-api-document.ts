import type { JsonSchema } from '@valibot/to-json-schema';
import { problems } from '../http/problems.js';
import type { ProblemCode } from '../http/problems.js';
import { jsonSchema, named, plainJsonSchema } from './json-schema.js';
import type { Operation, Parameter } from './operation.js';
import { operations } from './operations.js';

/** An OpenAPI 3.1 document, as far as it is looked into here. */
export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, object>>>>;
  readonly components: object;
}

/** May come from every operation, whatever it does. */
const always: readonly ProblemCode[] = ['too-many', 'failed', 'not-ready'];

const parameter = ({ schema, required = false, ...rest }: Parameter): object => ({ ...rest, required, schema: jsonSchema(schema, 'input') });

const headersOf = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' } satisfies JsonSchema }]));

function successes({ successes: all }: Operation): object {
  return Object.fromEntries(Object.entries(all).map(([status, { description, schema, types = [], headers }]) => [status, {
    description,
    ...(headers && { headers: headersOf(headers) }),
    ...((schema !== undefined || types.length > 0) && { content: { ...(schema && { 'application/json': { schema: jsonSchema(schema, 'output') } }), ...Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])) } }),
  }]));
}

/** Refusals by status; the codes that share one are named. */
function refusals(codes: readonly ProblemCode[]): object {
  const statuses = [...new Set(codes.map((code) => problems[code].status))];
  return Object.fromEntries(statuses.map((status) => [String(status), {
    description: codes.filter((code) => problems[code].status === status).map((code) => `${code}: ${problems[code].en[0]}`).join(' '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]));
}

const securities = { needed: [{ token: [] }], 'of-a-draft': [{}, { token: [] }], 'of-staff': [{ session: [] }, { staff: [] }] } as const satisfies Record<NonNullable<Operation['token']>, unknown>;

function operationObject(operation: Operation): object {
  const { id, summary, tag, token, parameters = [], body } = operation;
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(token && { security: securities[token] }),
    ...(parameters.length > 0 && { parameters: parameters.map(parameter) }),
    ...(body && {
      requestBody: {
        required: true,
        content: body === 'bytes' ? { 'application/offset+octet-stream': { schema: { type: 'string', format: 'binary' } } } : { 'application/json': { schema: jsonSchema(body, 'input') } },
      },
    }),
    responses: { ...successes(operation), ...refusals([...new Set([...operation.problems, ...always])]) },
  };
}

/** The service in OpenAPI 3.1, made from the schemas that the routes check requests with. */
export function openApiDocument(version: string): OpenApiDocument {
  const paths: Record<string, Record<string, object>> = {};
  for (const operation of operations) (paths[operation.path] ??= {})[operation.method] = operationObject(operation);
  return {
    openapi: '3.1.0',
    info: { title: 'Mangdao intake', version, description: 'Takes in applications for legal aid. No cookies for applicants; nothing secret in an address.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, plainJsonSchema(schema, 'output')])),
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'Of a draft or a submission.' }, staff: { type: 'apiKey', in: 'header', name: 'Authorization', description: 'As the deployment signs its programs in; without that there are none.' }, session: { type: 'apiKey', in: 'cookie', name: '__Host-mangdao-staff', description: 'Of somebody signed in at /staff; what changes something also needs the proof of the session.' } },
    },
  };
}
