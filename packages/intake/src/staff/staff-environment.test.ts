import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountFaults } from './accounts/account.js';
import { administratorOf, staffOptions } from './staff-environment.js';

const administrator = { login: 'first', name: '第一人', password: '很长的初始密码', tenant: 'antu', region: '222426', place: '样例县' };

it('takes the first account as JSON, and quotes nothing of a broken one', () => {
  expect(administratorOf({})).toBeUndefined();
  expect(administratorOf({ MANGDAO_ADMIN: JSON.stringify(administrator) })).toEqual(administrator);
  for (const text of [administrator.password, JSON.stringify({ ...administrator, level: 'county' }), '{}'])
    expect(() => administratorOf({ MANGDAO_ADMIN: text })).toThrow(/^MANGDAO_ADMIN is no JSON of login, name, password, tenant, region, place$/);
});

it('reads the days on which no limit ends, and refuses what is no day', async () => {
  const file = join(await mkdtemp(join(tmpdir(), 'mangdao-days-')), 'days.json');
  await writeFile(file, JSON.stringify({ holidays: ['2026-10-01'], workdays: ['2026-10-10'] }));
  expect(staffOptions({ MANGDAO_REST_DAYS: file }).restDays).toEqual({ holidays: ['2026-10-01'], weekends: true, workdays: ['2026-10-10'] });
  await writeFile(file, JSON.stringify({ holidays: ['1.10.2026'] }));
  expect(() => staffOptions({ MANGDAO_REST_DAYS: file })).toThrow('MANGDAO_REST_DAYS: holidays.0 must be days such as 2026-10-01');
});

it('wants all of a provider or nothing of it', () => {
  expect(staffOptions({})).toEqual({});
  expect(() => staffOptions({ MANGDAO_OIDC_ISSUER: 'https://id.example' })).toThrow('MANGDAO_STAFF_ORIGIN');
  expect(staffOptions({ MANGDAO_STAFF_ORIGIN: 'https://a.example', MANGDAO_OIDC_ISSUER: 'https://id.example', MANGDAO_OIDC_CLIENT: 'c', MANGDAO_OIDC_SECRET: 's' }))
    .toEqual({ origin: 'https://a.example', oidc: { name: '统一身份认证', issuer: 'https://id.example', clientId: 'c', clientSecret: 's' } });
});

it.each([
  ['a login with signs', { login: 'a b' }, ['login']], ['a township’s code for a county', { region: '222426101' }, ['region']], ['a code with letters', { region: '22242x' }, ['region']],
  ['a short password', { password: '短密码' }, ['password']], ['a password with the login in it', { password: 'FIRST-是第一个人的' }, ['password']], ['one sign ten times', { password: '一'.repeat(12) }, ['password']],
  ['no password and no provider', { password: '' }, ['password']], ['nothing wrong', {}, []],
])('finds %s', (_what, changed, fields) => {
  expect(Object.keys(accountFaults({ ...administrator, password: '合适的密码要足够长才行', level: 'county', ...changed }))).toEqual(fields);
});
