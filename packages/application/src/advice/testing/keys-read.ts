import type { Condition } from '../../condition.js';

type Value = string | number | boolean;

/** What conditions read: each key with the values it is compared with (numbers of comparisons by size are left out). */
export function keysRead(conditions: readonly Condition[]): Map<string, Set<Value>> {
  const keys = new Map<string, Set<Value>>();
  const note = (key: string, values: readonly Value[]): void => {
    const known = keys.get(key) ?? new Set();
    keys.set(key, known);
    for (const value of values) known.add(value);
  };
  const visit = (condition: Condition): void => {
    if ('present' in condition) note(condition.present, []);
    else if ('eq' in condition) note(condition.eq[0], [condition.eq[1]]);
    else if ('in' in condition) note(condition.in[0], condition.in[1]);
    else if ('has' in condition) note(condition.has[0], [condition.has[1]]);
    else if ('gt' in condition) note(condition.gt[0], []);
    else if ('lt' in condition) note(condition.lt[0], []);
    else if ('and' in condition) condition.and.forEach(visit);
    else if ('or' in condition) condition.or.forEach(visit);
    else visit(condition.not);
  };
  conditions.forEach(visit);
  return keys;
}
