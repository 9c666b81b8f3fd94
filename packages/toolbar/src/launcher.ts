import { mark } from './mark.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The launcher's button, built call by call: markup in a string would need a Trusted Types policy. */
export function launcher(document: Document): { readonly button: HTMLButtonElement; readonly label: HTMLElement } {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'launcher');
  button.setAttribute('aria-haspopup', 'dialog');
  button.setAttribute('aria-expanded', 'false');

  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', mark);
  svg.append(path);

  const label = document.createElement('span');
  label.setAttribute('part', 'label');
  button.append(svg, label);
  return { button, label };
}
