import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An OpenID Connect provider for tests, on a port of this machine. */
export interface FakeProvider {
  readonly issuer: string;
  /** What the provider does once somebody has signed in there: the address it sends the browser back to. */
  answer(authorization: URL, subject: string, changed?: { readonly nonce?: string; readonly state?: string; readonly audience?: string }): URL;
  close(): Promise<void>;
}

interface Grant {
  readonly subject: string;
  readonly nonce: string;
  readonly challenge: string;
  readonly audience: string;
}

/** Starts one; it checks the PKCE verifier and the client's secret as a real one does, and takes each code once. */
export async function fakeProvider(client: { readonly id: string; readonly secret: string }): Promise<FakeProvider> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const grants = new Map<string, Grant>();
  let issuer = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void answered(request.url ?? '', new URLSearchParams(Buffer.concat(chunks).toString())).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    }));
  });
  const answered = async (path: string, form: URLSearchParams): Promise<[number, unknown]> => {
    if (path === '/.well-known/openid-configuration') return [200, { issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'] }];
    if (path === '/jwks') return [200, { keys: [jwk] }];
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    if (path !== '/token' || grant?.challenge !== challenge || form.get('client_id') !== client.id || form.get('client_secret') !== client.secret) return [400, { error: 'invalid_grant' }];
    const token = await new SignJWT({ nonce: grant.nonce }).setProtectedHeader({ alg: 'RS256', kid: 'k' }).setIssuer(issuer).setSubject(grant.subject).setAudience(grant.audience).setIssuedAt().setExpirationTime('5m').sign(privateKey);
    return [200, { access_token: 'unused', token_type: 'Bearer', id_token: token }];
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    answer(authorization, subject, changed = {}) {
      const asked = (name: string): string => authorization.searchParams.get(name) ?? '';
      const code = `code-${grants.size}-${subject}`;
      grants.set(code, { subject, nonce: changed.nonce ?? asked('nonce'), challenge: asked('code_challenge'), audience: changed.audience ?? client.id });
      const back = new URL(asked('redirect_uri'));
      back.search = new URLSearchParams({ code, state: changed.state ?? asked('state') }).toString();
      return back;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
