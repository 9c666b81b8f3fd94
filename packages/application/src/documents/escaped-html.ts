import { cleanText } from './clean-text.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML that can be nothing but text, in elements and in quoted attributes. */
export const escapedHtml = (text: string): string => cleanText(text).replace(/[&<>"']/g, (sign) => entities[sign]!);
