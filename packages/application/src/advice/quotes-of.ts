import type { Basis, Source } from '../basis.js';
import { quotes } from './quotes.js';

/** An article to show: `text` is missing where only its number is sure. */
export interface Quote {
  readonly source: Source;
  readonly article: string;
  readonly text?: string;
}

/** The articles of a basis with their words, in its order. */
export function quotesOf(basis: readonly Basis[]): Quote[] {
  return basis.flatMap(({ source, articles }) =>
    articles.map((article) => {
      const text = quotes[source]?.[article];
      return { source, article, ...(text !== undefined && { text }) };
    }),
  );
}
