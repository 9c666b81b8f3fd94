import type { paths } from './generated/paths.js';

/** The methods of HTTP that the service has. */
export type Method = 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that have a method. */
export type PathOf<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];

type Operation<M extends Method, P extends PathOf<M>> = paths[P] extends Record<M, infer O> ? O : never;

type Parameters<O, K extends 'path' | 'query' | 'header'> = O extends { parameters: infer All } ? (All extends Partial<Record<K, infer V>> ? NonNullable<V> : never) : never;

/** `name: V`, to be left out where nothing in V is needed, `never` where there is none. */
type Field<K extends string, V> = [V] extends [never] ? object : Partial<V> extends V ? { readonly [key in K]?: V } : { readonly [key in K]: V };

type BodyOf<O> = O extends { requestBody: { content: infer C } } ? (C extends { 'application/json': infer J } ? { readonly body: J } : { readonly body: Blob | Uint8Array<ArrayBuffer> }) : object;

/** What a call takes: parts of the path, query, headers and body as the operation has them; a bearer token; a signal to give up by. */
export type CallOptions<M extends Method, P extends PathOf<M>> = Field<'path', Parameters<Operation<M, P>, 'path'>> &
  Field<'query', Parameters<Operation<M, P>, 'query'>> &
  Field<'headers', Parameters<Operation<M, P>, 'header'>> &
  BodyOf<Operation<M, P>> & { readonly token?: string | undefined; readonly signal?: AbortSignal | undefined };

type Content<R> = R extends { content: infer C } ? (C extends { 'application/json': infer J } ? J : [C] extends [undefined] ? undefined : string) : undefined;

/** What comes back when all is well, by status. */
export type SuccessOf<M extends Method, P extends PathOf<M>> =
  Operation<M, P> extends { responses: infer R } ? { [S in keyof R & (200 | 201 | 202 | 204)]: { readonly ok: true; readonly status: S; readonly data: Content<R[S]>; readonly headers: Headers } }[keyof R & (200 | 201 | 202 | 204)] : never;
