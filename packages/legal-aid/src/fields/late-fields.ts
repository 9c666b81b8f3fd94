import { Lazy } from '../lazy.js';
import { places } from './places.js';

/** Fields that few questions need, fetched while the first question is read: with places, with files, with rows. */
export const lateFields = new Lazy(async () => {
  const [{ regionField }, { filesField }, { rowsField }] = await Promise.all([import('./region-field.js'), import('./files-field.js'), import('./rows-field.js'), places.load()]);
  const data = places.value;
  if (!data) throw new Error('no places');
  return { region: regionField, files: filesField, rows: rowsField, data };
});
