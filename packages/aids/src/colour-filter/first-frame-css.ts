/**
 * Filters the next page from its first frame, until an overlay of that page takes over and claims its root. A colour
 * matrix has to wait for that: an element of our own defines it.
 */
export function firstFrameCss(chain: string, inverts: boolean): string {
  if (!chain) return '';
  const waiting = ':root:not([mangdao-filtered])';
  const pictures = inverts ? `${waiting} :is(img,video,canvas){filter:invert(1)!important}` : '';
  return (
    `@media screen and (forced-colors:none){${waiting}::after{content:""!important;position:fixed!important;inset:0!important;` +
    `z-index:2147483647!important;pointer-events:none!important;backdrop-filter:${chain}!important}${pictures}}`
  );
}
