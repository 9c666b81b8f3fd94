import { unsafeCSS } from 'lit';
import { baseRules } from './base-rules.js';

/** What every Lit element starts from: tokens, type, focus ring, no motion where none is wanted. */
export const base = [unsafeCSS(baseRules)];
