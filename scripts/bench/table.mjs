/** What stands where there is no figure. */
export const nothing = '–';

/**
 * Figures as people read them: `digits` after the point, `nothing` for what was not measured.
 * @param {number | null | undefined} value
 * @param {number} [digits]
 */
export const figure = (value, digits = 0) =>
  value === null || value === undefined ? nothing : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/**
 * A table for a terminal: the first column to the left, all others to the right.
 * @param {readonly (readonly string[])[]} lines the first one is the head
 * @returns {string}
 */
export function table(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const cell = (words, column) => (column === 0 ? words.padEnd(widths[0]) : words.padStart(widths[column]));
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
