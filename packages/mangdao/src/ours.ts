import type { Mangdao } from './mangdao.js';

/** Tells our `window.mangdao` from a page's own. */
export const hold = Symbol.for('mangdao');

/** Our `window.mangdao`. */
export interface Ours extends Mangdao {
  /** Brings back a toolbar that the page threw out or, where another serves its page from now on, takes it away for good. */
  [hold](stays: boolean): void;
}

/** The `window.mangdao` of a window where it is ours. */
export function oursIn({ mangdao }: Window): Ours | undefined {
  return (mangdao as Partial<Ours> | undefined)?.[hold] ? (mangdao as Ours) : undefined;
}
