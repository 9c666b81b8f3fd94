import * as v from 'valibot';
import { paperChoice } from '../receipts/receipt-schemas.js';
import { proof } from '../submissions/envelope.js';

/** All that was sent: as data, or as a document to read, print or emboss; for whoever holds number and secret. */
export const copyRequest = v.strictObject({ ...proof, form: v.optional(v.picklist(['json', 'txt', 'html', 'large', 'brf']), 'json'), locale: paperChoice.locale });
