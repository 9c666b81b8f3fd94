import type { Context } from 'hono';
import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery, randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Configuration } from 'openid-client';
import type { Desk } from '../desk.js';
import { open, seal } from '../../sealing/seal.js';
import type { OidcOptions } from '../staff-options.js';
import type { Account } from './account.js';
import { dropCookie, readCookie, writeCookie } from './session.js';

const cookie = 'mangdao-oidc';
/** Long enough to find a token and type a password. */
const patience = 600;
const callbackPath = '/staff/oidc/callback';

/** What the browser carries while it is away at the provider, sealed. */
interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

/** How an account is known by a provider. */
export const oidcSubject = (issuer: string, subject: string): string => `${issuer} ${subject}`;

/** Sign-in with an OpenID Connect provider: authorization code with PKCE, state and nonce; accounts are never made by it. */
export interface Oidc {
  /** Where to send the browser. */
  begin(c: Context): Promise<URL>;
  /** The account of whoever came back; `undefined` for everybody else. */
  finish(c: Context): Promise<Account | undefined>;
}

/** Makes the sign-in; the provider is asked for its addresses at the first use. */
export function oidcOf({ service, cookies, origin }: Desk, options: OidcOptions): Oidc {
  const place = 'staff oidc';
  const key = (): Uint8Array => service.keys.derived(service.keys.current, place);
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    found ??= discovery(new URL(options.issuer), options.clientId, options.clientSecret, undefined, options.insecure === true ? { execute: [allowInsecureRequests] } : undefined);
    // A provider that was away is asked again next time.
    found.catch(() => (found = undefined));
    return found;
  };
  const journeyOf = (c: Context): Journey | undefined => {
    try {
      const journey = JSON.parse(Buffer.from(open(key(), place, Buffer.from(readCookie(c, cookie, cookies(c)) ?? '', 'base64url'))).toString()) as Journey;
      return journey.until > service.now().getTime() ? journey : undefined;
    } catch {
      return undefined;
    }
  };
  return {
    async begin(c) {
      const config = await configuration();
      const journey: Journey = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), until: service.now().getTime() + patience * 1000 };
      writeCookie(c, cookie, cookies(c), Buffer.from(seal(key(), place, Buffer.from(JSON.stringify(journey)))).toString('base64url'), patience);
      return buildAuthorizationUrl(config, {
        redirect_uri: origin(c) + callbackPath, scope: 'openid', state: journey.state, nonce: journey.nonce,
        code_challenge: await calculatePKCECodeChallenge(journey.verifier), code_challenge_method: 'S256',
      });
    },
    async finish(c) {
      const journey = journeyOf(c);
      dropCookie(c, cookie, cookies(c));
      if (journey === undefined) return undefined;
      const address = new URL(origin(c) + callbackPath);
      address.search = new URL(c.req.url).search;
      const tokens = await authorizationCodeGrant(await configuration(), address, { expectedState: journey.state, expectedNonce: journey.nonce, pkceCodeVerifier: journey.verifier, idTokenExpected: true }).catch(() => undefined);
      const claims = tokens?.claims();
      if (claims === undefined) return undefined;
      return service.database.selectFrom('accounts').selectAll().where('oidc_subject', '=', oidcSubject(claims.iss, claims.sub)).where('disabled_at', 'is', null).executeTakeFirst();
    },
  };
}
