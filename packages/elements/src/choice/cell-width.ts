import type { Option } from '../option.js';

const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;
const room = 68;

/** Width in pixels at scale 1 that the card of the longest label wants, so that short labels share a row. */
export function cellWidth(options: readonly Option[]): number {
  let longest = 0;
  for (const { label } of options) {
    let width = 0;
    for (const character of label) width += wide.test(character) ? 18 : 10;
    longest = Math.max(longest, width);
  }
  return longest + room;
}
