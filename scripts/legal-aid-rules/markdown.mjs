/** Laws and articles in one cell; a dash where there are none. */
export const basisWords = (basis) => basis.map(({ source, articles }) => `《${source}》${articles.join('、')}`).join('；') || '–';

/** One row of a table. */
export const row = (...cells) => `| ${cells.join(' | ')} |`;

/** A table. */
export const table = (heads, rows) => [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
