import type { RestDays } from '@mangdao/application';
import type { DisabilityRegister } from './register/disability-register.js';

/** An OpenID Connect provider where staff may sign in. */
export interface OidcOptions {
  /** Shown on the button. */
  readonly name: string;
  /** Where its discovery document is found. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Plain HTTP, for tests on one machine. */
  readonly insecure?: boolean;
}

/** What the pages for staff are made of. */
export interface StaffOptions {
  /** `https://…` as browsers see it; needed for OpenID Connect, else taken from the request. */
  readonly origin?: string;
  readonly oidc?: OidcOptions;
  readonly register?: DisabilityRegister;
  /** Legal holidays and worked weekends; weekends alone unless given. */
  readonly restDays?: RestDays;
  /** Says on every page that nothing here is real. */
  readonly sample?: boolean;
}
