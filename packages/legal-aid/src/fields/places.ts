import { provinceCities, regionIndex } from '@mangdao/application/provinces';
import { Lazy } from '../lazy.js';

/** The places that are known so far: all provinces, and what lies in those that were asked for. */
export class Places {
  index = regionIndex({});
  readonly #cities: Record<string, string> = {};
  readonly #provinces = new Map<string, Lazy<true>>();

  /** What lies in the province of a code, half a kilobyte; once it is there, it is in the index. */
  within(code: string): Lazy<true> {
    const digits = code.slice(0, 2);
    const known = this.#provinces.get(digits);
    if (known) return known;
    const lazy = new Lazy(async (): Promise<true> => {
      this.#cities[digits] = await provinceCities(digits);
      this.index = regionIndex(this.#cities);
      return true;
    });
    this.#provinces.set(digits, lazy);
    return lazy;
  }
}
