import type { Matrix } from './vision-matrix.js';

const namespace = 'http://www.w3.org/2000/svg';
const id = 'mangdao-vision';

/** Draws a colour matrix into an overlay as an SVG filter; returns the CSS function that applies it within that tree. */
export function vision(box: HTMLElement, matrix: Matrix): string {
  const create = (name: string): SVGElement => box.ownerDocument.createElementNS(namespace, name);
  const svg = create('svg');
  // Not `display: none`, with which Firefox has no filter.
  Object.assign(svg.style, { position: 'absolute', width: '0', height: '0' });
  const filter = create('filter');
  // Light adds up linearly, and the tables are for light. It is the default of SVG, said here because all depends on it.
  const attributes = { id, 'color-interpolation-filters': 'linearRGB', x: '0', y: '0', width: '100%', height: '100%' };
  for (const [name, value] of Object.entries(attributes)) filter.setAttribute(name, value);
  const colours = create('feColorMatrix');
  colours.setAttribute('values', [...Array.from(matrix, (row) => [...row, 0, 0].join(' ')), '0 0 0 1 0'].join(' '));
  filter.append(colours);
  svg.append(filter);
  box.replaceChildren(svg);
  return `url(#${id})`;
}
