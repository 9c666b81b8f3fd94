import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicIntake } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';

let intake: PublicIntake;
let scripts: string;
beforeAll(async () => {
  scripts = join(await mkdtemp(join(tmpdir(), 'mangdao-scripts-')), 'dist');
  await mkdir(scripts);
  await writeFile(join(scripts, 'mangdao.js'), '/* loader */');
  await writeFile(join(scripts, 'part-a1b2c3.js'), '/* part */');
  await writeFile(join(scripts, '.map'), 'SECRET');
  await writeFile(join(scripts, '..', 'beside.js'), 'SECRET');
  intake = await publicIntake({ scripts });
}, 120_000);
afterAll(() => intake.close());

const open = (path: string, headers: Record<string, string> = {}) => intake.app.request(path, { headers });

describe('the page with the form', () => {
  it.each(['/', '/apply'])('is at %s, with a strict policy and nothing that needs more', async (path) => {
    const page = await open(path);
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'/);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('set-cookie')).toBeNull();
    expect(text).toContain('<mangdao-legal-aid></mangdao-legal-aid>');
    expect(text).toContain('<script src="/mangdao/mangdao.js" data-legal-aid="/" data-region="140500" defer></script>');
    // No script or style within it, nothing from elsewhere.
    expect(text).not.toMatch(/<script>|<style|\sstyle=|\son\w+=|https?:/);
    for (const [, address] of text.matchAll(/(?:src|rel="stylesheet" href)="([^"]+)"/g)) expect([address, (await open(address!)).status]).toEqual([address, 200]);
  });

  it.each([
    ['/apply', {}, 'zh-Hans', '申请法律援助'], ['/apply', { 'accept-language': 'fr, en-GB;q=0.8, zh;q=0.5' }, 'en', 'Apply for legal aid'],
    ['/apply', { 'accept-language': 'zh-TW' }, 'zh-Hant', '申請法律援助'], ['/apply?lang=en', { 'accept-language': 'zh-CN' }, 'en', 'Apply for legal aid'],
    ['/apply?lang=%22%3E%3Cscript%3E', {}, 'zh-Hans', '申请法律援助'], ['/apply?lang=toString', {}, 'zh-Hans', '申请法律援助'],
  ] as const)('%s with %j speaks %s', async (path, headers, language, title) => {
    const page = await open(path, headers);
    const text = await page.text();
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).toContain(`<h1>${title}</h1>`);
    expect([page.headers.get('content-language'), page.headers.get('vary')]).toEqual([language, 'accept-language']);
    expect(text).not.toContain('"><script>');
  });

  it('says whom to call without any script, and which entries are samples', async () => {
    const text = await (await open('/apply')).text();
    for (const shown of ['<a href="tel:12348">', '<a href="tel:110">', '晋城市法律援助中心（样例）', '样例，不是真实机构', '<noscript>']) expect(text).toContain(shown);
    for (const sentence of text.replace(/<[^>]+>/g, '\n').split(/[。？\n]/).map((one) => one.trim()).filter((one) => /^[\p{Script=Han}，、]+$/u.test(one))) expect(sentence.length, sentence).toBeLessThanOrEqual(25);
  });
});

it('serves the built script and nothing beside it', async () => {
  expect((await open('/mangdao/mangdao.js')).headers.get('cache-control')).toBe('no-cache');
  expect((await open('/mangdao/part-a1b2c3.js')).headers.get('cache-control')).toContain('immutable');
  for (const path of ['/mangdao/.map', '/mangdao/%2emap', '/mangdao/../beside.js', '/mangdao/..%2fbeside.js', '/mangdao/%2e%2e/beside.js', '/mangdao/nothing.js', '/mangdao/', '/mangdao', '/apply/x.css']) {
    const answer = await intake.app.request(new Request(`http://intake.test${path}`));
    expect([path, answer.status]).toEqual([path, 404]);
    expect(await answer.text()).not.toContain('SECRET');
  }
});
