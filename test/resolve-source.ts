import { register } from 'node:module';
import { sourceCondition } from '../source-condition.js';

const hook = `export const resolve = (specifier, context, next) =>
  next(specifier, { ...context, conditions: [${JSON.stringify(sourceCondition)}, ...context.conditions] });`;

/** Lets Node resolve the packages to their TypeScript, in this process and in those that it starts. */
export function resolveSource(): void {
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --conditions=${sourceCondition}`.trim();
}
