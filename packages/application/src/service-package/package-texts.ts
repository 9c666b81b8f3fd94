import type { Arrangement, Reason, Service } from './needs.js';

/** The words of service packages in one language. */
export interface PackageTexts {
  readonly items: Readonly<Record<Service | Arrangement, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
}
