import * as v from 'valibot';
import { anyRecord } from '../http/any-record.js';

/** A draft to begin: whatever the form wants to find again. */
export const newDraft = v.strictObject({ tenant: v.pipe(v.string(), v.maxLength(64)), content: anyRecord });

/** The whole draft anew. */
export const draftChange = v.strictObject({ content: anyRecord });

/** A code that somebody typed. */
export const typedCode = v.strictObject({ code: v.pipe(v.string(), v.maxLength(40)) });
