import type { Language } from '@mangdao/contract';
import type { Services } from '../services.js';

/** The services of a page that has no others: this device, and the intake. */
export function defaultServices(_intake: string, _language: () => Language): Services {
  throw new Error('not yet');
}
