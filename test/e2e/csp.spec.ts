import { choices, set } from './support/aids.js';
import { collectViolations, expect, hostHtml, ready, test } from './support/site.js';

const policy =
  "default-src 'none'; script-src 'nonce-x'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";

const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>严格</title>
<link rel="stylesheet" href="/site.css"><script nonce="x" src="/mangdao/mangdao.js"></script></head>
<body><h1>法律援助</h1><p>申请法律援助 <a href="#a">怎样申请</a></p><img src="/sign.svg" alt=""><i></i><form><label>姓名 <input></label><button type="button">提交</button></form>
<div id="host"></div><script nonce="x">document.getElementById('host').attachShadow({mode:'open'}).append('影子里的字')</script></body></html>`;

test.use({ locale: 'zh-CN' });

for (const file of ['mangdao.js', 'mangdao.full.js'])
  test(`every aid works under a strict policy, without a violation and without leaving the origin (${file})`, async ({ page, site }) => {
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(site.origin)) outside.push(request.url());
    });
    const violations = await collectViolations(page);
    site.page('/sign.svg', { body: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><path d="M4 8h12v4H4z"/></svg>') });
    const css = 'p { color: #777; font-size: 14px } i { display: block; width: 20px; height: 20px; background: url(/sign.svg) }';
    site.page('/site.css', { html: css, headers: { 'content-type': 'text/css' } });
    await page.goto(
      site.page('/strict', {
        html: html.replace('mangdao.js', file),
        headers: { 'content-security-policy': policy },
      }),
    );
    await ready(page);
    const before = await hostHtml(page);
    const aids = await page.evaluate(() => window.mangdao!.aids());
    expect(aids.length).toBeGreaterThanOrEqual(5);
    // Some take the place of others.
    for (const { id } of aids) {
      await page.evaluate((aid) => window.mangdao!.set(aid), id);
      expect(Object.keys(await page.evaluate(() => window.mangdao!.get()))).toContain(id);
    }

    const themes = await choices(page, 'colour-theme', 'theme');
    for (const theme of [...themes, 'custom']) await set(page, 'colour-theme', { theme, text: '#ffeeaa' });
    await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
    const look = await page.locator('body p').evaluate((element) => {
      const { color, fontSize } = getComputedStyle(element);
      return { color, fontSize };
    });
    expect(look).toEqual({ color: 'rgb(255, 238, 170)', fontSize: '28px' });

    await page.evaluate(() => window.mangdao!.set('text-font', { family: 'dyslexic' }));
    const faces = () => [...document.fonts].filter(({ status, family }) => status === 'loaded' && family.includes('Mangdao')).length;
    await expect.poll(() => page.evaluate(faces)).toBe(4);

    await page.evaluate(() => window.mangdao!.open());
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.getByRole('switch', { name: '十字线' }).press('Space');
    await page.mouse.move(300, 300);
    await page.evaluate(() => window.mangdao!.reset());
    expect(await hostHtml(page)).toBe(before);
    expect(violations).toEqual([]);
    expect(outside).toEqual([]);
  });
