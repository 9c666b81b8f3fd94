import { dressed } from '@mangdao/elements/dressed';
import { mark } from './mark.js';

/** The launcher's button: its mark, and last its visible name. */
export function launcher(): HTMLButtonElement {
  return dressed(
    'button',
    { type: 'button', part: 'launcher', 'aria-haspopup': 'dialog', 'aria-expanded': 'false' },
    dressed('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, dressed('path', { d: mark })),
    dressed('span', { part: 'label' }),
  );
}
