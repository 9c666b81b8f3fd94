import type * as v from 'valibot';
import type { ProblemCode } from '../http/problems.js';

/** A parameter of a request. */
export interface Parameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
  readonly schema: v.GenericSchema;
  readonly required?: boolean;
  readonly description?: string;
}

/** What comes back when all is well. */
export interface Success {
  readonly description: string;
  /** JSON of this schema. */
  readonly schema?: v.GenericSchema;
  /** Media types of what is no JSON, alone or to be chosen; without it and a schema there is no body. */
  readonly types?: readonly string[];
  readonly headers?: readonly string[];
}

/** One thing the service does, said once for the document, the client and the tests. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';
  /** `/v1/drafts/{id}`; the route is the same with `:id`. */
  readonly path: string;
  readonly summary: string;
  readonly tag: 'before' | 'drafts' | 'uploads' | 'submissions' | 'contact' | 'surveys' | 'directory' | 'staff' | 'service';
  /** Whether a bearer token of a draft or submission is wanted, always or when there is a draft; or the credential of staff. */
  readonly token?: 'needed' | 'of-a-draft' | 'of-staff';
  readonly parameters?: readonly Parameter[];
  /** The schema that the route itself checks the body with, or `bytes` of a part of a file. */
  readonly body?: v.GenericSchema | 'bytes';
  readonly successes: Readonly<Record<number, Success>>;
  readonly problems: readonly ProblemCode[];
}
