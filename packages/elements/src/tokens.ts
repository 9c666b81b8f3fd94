import { unsafeCSS } from 'lit';
import { tokenRules } from './token-rules.js';

/** The design tokens as a sheet for Lit elements. */
export const tokens = unsafeCSS(tokenRules);
