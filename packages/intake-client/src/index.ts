export type { CallOptions, Method, PathOf, SuccessOf } from './call-types.js';
export type { Failure, IntakeClient, IntakeClientOptions } from './intake-client.js';
export { intakeClient } from './intake-client.js';
export type { components, operations, paths } from './generated/paths.js';
