import { camelCase } from '../registry/camel-case.mjs';

const taken = new Set(['generated', 'testing', 'messages', 'conformance', 'index', 'load', 'error']);

function isVariableName(name) {
  try {
    return Boolean(new Function(`'use strict'; const ${name} = 0;`));
  } catch {
    return false;
  }
}

/** What is wrong with an aid's id, or `null`. */
export function idProblem(id) {
  if (!id) return 'An id is missing: pnpm new:aid <id> [--group <group>].';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 40)
    return `"${id}" cannot be an id: small letters and digits, words joined with one hyphen, at most 40 characters, as in text-size.`;
  if (taken.has(id) || !isVariableName(camelCase(id))) return `"${id}" cannot be an id: the word is taken.`;
  return null;
}
