import { Lazy } from '../lazy.js';
import type { filesField } from './files-field.js';
import { places, type Places } from './places.js';
import type { regionField } from './region-field.js';
import type { rowsField } from './rows-field.js';

/** Fields that few questions need, and the places that regions are chosen from. */
export interface LateFields {
  readonly region: typeof regionField;
  readonly files: typeof filesField;
  readonly rows: typeof rowsField;
  readonly data: Places;
}

/** Fetched while the first question is read. */
export const lateFields = new Lazy(async (): Promise<LateFields> => {
  const { regionField: region, filesField: files, rowsField: rows } = await import('../late-parts.js');
  await places.load();
  if (!places.value) throw new Error('no places');
  return { region, files, rows, data: places.value };
});
