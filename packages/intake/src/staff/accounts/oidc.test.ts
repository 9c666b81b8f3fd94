import { testIntake } from '../../testing/test-intake.js';
import type { TestIntake } from '../../testing/test-intake.js';
import { fakeProvider } from '../testing/fake-provider.js';
import type { FakeProvider } from '../testing/fake-provider.js';
import { StaffBrowser } from '../testing/staff-browser.js';
import { createAccount } from './account.js';
import { oidcSubject } from './oidc.js';

let provider: FakeProvider;
let intake: TestIntake;
beforeAll(async () => {
  provider = await fakeProvider({ id: 'mangdao', secret: 'secret of the client' });
  intake = await testIntake({ staffPages: { origin: 'http://localhost', oidc: { name: '统一身份认证', issuer: provider.issuer, clientId: 'mangdao', clientSecret: 'secret of the client', insecure: true } } });
  await createAccount(intake.service.database, { login: 'linked', name: '已关联', tenant: 'antu', level: 'county', region: '222426', place: '样例县', oidcSubject: oidcSubject(provider.issuer, 'known') }, 'system', intake.service.now());
}, 120_000);
afterAll(async () => {
  await intake.close();
  await provider.close();
}, 60_000);

async function begun(browser: StaffBrowser): Promise<URL> {
  const page = await browser.open('/staff/oidc');
  expect(page.status).toBe(303);
  return new URL(page.location!);
}
const came = (browser: StaffBrowser, back: URL) => browser.open(back.pathname + back.search);

it('signs in the account that belongs to the subject, with PKCE, state and nonce', async () => {
  const browser = new StaffBrowser(intake);
  const address = await begun(browser);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid', redirect_uri: 'http://localhost/staff/oidc/callback' });
  const back = provider.answer(address, 'known');
  expect((await came(browser, back)).location).toBe('/staff');
  expect((await browser.open('/staff')).status).toBe(200);
  expect((await came(browser, back)).status, 'the same answer again').toBe(422);
});

it('makes no account for somebody unknown, nor signs in a disabled one', async () => {
  const browser = new StaffBrowser(intake);
  expect((await came(browser, provider.answer(await begun(browser), 'unknown'))).status).toBe(422);
  expect((await intake.service.database.selectFrom('accounts').selectAll().execute())).toHaveLength(1);
  await intake.service.database.updateTable('accounts').set({ disabled_at: intake.service.now() }).execute();
  expect((await came(browser, provider.answer(await begun(browser), 'known'))).status).toBe(422);
  await intake.service.database.updateTable('accounts').set({ disabled_at: null }).execute();
});

it.each([['another state', { state: 'planted' }], ['another nonce', { nonce: 'planted' }], ['a token for somebody else', { audience: 'other' }]])('refuses %s', async (_what, changed) => {
  const browser = new StaffBrowser(intake);
  expect((await came(browser, provider.answer(await begun(browser), 'known', changed))).status).toBe(422);
  expect((await browser.open('/staff')).location).toBe('/staff/sign-in');
});

it('refuses an answer that another browser began, and one that comes too late', async () => {
  const [began, victim] = [new StaffBrowser(intake), new StaffBrowser(intake)];
  expect((await came(victim, provider.answer(await begun(began), 'known'))).status).toBe(422);
  const back = provider.answer(await begun(began), 'known');
  intake.pass(11 * 60_000);
  expect((await came(began, back)).status).toBe(422);
});

it('has no password to guess for such an account', async () => {
  expect((await new StaffBrowser(intake).signIn('linked', '')).status).toBe(422);
});
