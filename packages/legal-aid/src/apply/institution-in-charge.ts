import { institutionPlace, type Answers } from '@mangdao/application/form';
import type { Desk, Tenant } from '../desk/desk.js';

/**
 * The institution an application goes to: that of the region the site serves, else of the place that the answers name
 * (法律援助法 第三十八条).
 */
export class InstitutionInCharge {
  /** Unknown before the answers say enough, and while the intake cannot be reached. */
  tenant: Tenant | undefined;
  #of: string | undefined;
  #asking: Promise<void> | undefined;

  constructor(
    private readonly desk: Pick<Desk, 'tenant'>,
    private readonly site: string | undefined,
  ) {}

  /** Looks again, after each answer, so that the form counts as opened well before it is sent. Never throws. */
  async follow(answers: Answers): Promise<void> {
    await this.#asking;
    const region = this.site ?? institutionPlace(answers)?.region;
    if (region === undefined || (region === this.#of && this.tenant)) return;
    // A form opened at another institution is none here.
    if (region !== this.#of) this.tenant = undefined;
    this.#of = region;
    this.#asking = this.desk.tenant(region).then(
      (found) => void ('ok' in found && (this.tenant = found.ok)),
      () => undefined,
    );
    await this.#asking;
  }
}
