import { Lazy } from '../lazy.js';
import type { filesField } from './files-field.js';
import type { Places } from './places.js';
import type { regionField } from './region-field.js';
import type { rowsField } from './rows-field.js';

/** Fields that few questions need, and the places that regions are chosen from. */
export interface LateFields {
  readonly region: typeof regionField;
  readonly files: typeof filesField;
  readonly rows: typeof rowsField;
  readonly places: Places;
}

/** Fetched while the first question is read. */
export const lateFields = new Lazy(async (): Promise<LateFields> => {
  const { regionField: region, filesField: files, rowsField: rows, Places: Known } = await import('../late-parts.js');
  return { region, files, rows, places: new Known() };
});
