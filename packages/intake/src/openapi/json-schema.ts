import { toJsonSchema } from '@valibot/to-json-schema';
import type { ConversionConfig, JsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import * as answers from './answers.js';

/** Schemas that have a name in the document, so that the client's types have it too. */
export const named = {
  Problem: answers.problem,
  TenantConfig: answers.tenantConfig,
  Institution: answers.listedInstitution,
  FoundInstitution: answers.foundInstitution,
  AdviceItem: answers.adviceItem,
  Precheck: answers.precheckAnswer,
  Draft: answers.draft,
  Receipt: answers.receipt,
  Status: answers.status,
} as const satisfies Record<string, v.GenericSchema>;

const options = (mode: 'input' | 'output'): ConversionConfig => ({
  target: 'draft-2020-12',
  typeMode: mode,
  errorMode: 'throw',
  // What no keyword of JSON Schema says is left to the route.
  ignoreActions: ['check'],
  // The service has one check of its own: a record of anything.
  overrideSchema: ({ valibotSchema }) => (valibotSchema.type === 'custom' ? { type: 'object', additionalProperties: true } : undefined),
});

const bare = ({ $schema: _, $defs: __, ...rest }: JsonSchema): JsonSchema => rest;

/** A schema as JSON Schema 2020-12, as OpenAPI 3.1 has it: what is sent (`input`) or what comes back (`output`). */
export const plainJsonSchema = (schema: v.GenericSchema, mode: 'input' | 'output'): JsonSchema => bare(toJsonSchema(schema, options(mode)));

/** The same, with references to the schemas that have a name. */
export const jsonSchema = (schema: v.GenericSchema, mode: 'input' | 'output'): JsonSchema =>
  bare(toJsonSchema(schema, { ...options(mode), ...(mode === 'output' && { definitions: named, overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}` }) }));
