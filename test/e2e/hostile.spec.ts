import type { Page } from '@playwright/test';
import { collectViolations, expect, hostHtml, ready, test } from './support/site.js';

const tag = '<script src="/mangdao/mangdao.js"></script>';
const body = '<h1>公告</h1><p style="font-size:14px">正文 <a href="#x">链接</a></p>';

/** The toolbar opens, an aid works, and everything goes again. */
async function works(page: Page): Promise<void> {
  await ready(page);
  const before = await hostHtml(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  expect(await page.locator('p').first().evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
  for (const { id } of await page.evaluate(() => window.mangdao!.aids()))
    await page.evaluate((aid) => window.mangdao!.set(aid), id);
  await page.evaluate(() => window.mangdao!.open());
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => window.mangdao!.close());
  await page.evaluate(() => window.mangdao!.reset());
  expect(await hostHtml(page)).toBe(before);
}

const pages: Readonly<Record<string, string>> = {
  'two tags': `<!doctype html><html><head>${tag}</head><body>${body}${tag}<script src="/mangdao/mangdao.full.js"></script></body></html>`,
  'quirks mode': `<html><head>${tag}</head><body bgcolor="#eee">${body}</body></html>`,
  'no head, no body tags': `<!doctype html><title>t</title>${tag}${body}`,
  'Array.prototype.map replaced as an old library does': `<!doctype html><html><head><script>
      Array.prototype.map = function (callback) { var out = []; for (var i in this) if (this.hasOwnProperty(i)) out.push(callback(this[i])); return out };
      Array.prototype.each = function (f) { for (var i = 0; i < this.length; i++) f(this[i]) };
      Object.prototype.extend = function (other) { for (var key in other) this[key] = other[key]; return this };
      String.prototype.trim = function () { return String(this).replace(/^ +| +$/g, '') };
      Function.prototype.bind = function (self) { var f = this; return function () { return f.apply(self, arguments) } };
    </script>${tag}</head><body>${body}</body></html>`,
  'Array.prototype.map that throws': `<!doctype html><html><head><script>
      var map = Array.prototype.map;
      Array.prototype.map = function () {
        // Not for the test's own code, which runs here too.
        if (/\\/mangdao\\//.test(new Error().stack)) throw new Error('not on this page');
        return map.apply(this, arguments);
      };
    </script>${tag}</head><body>${body}</body></html>`,
  'toJSON on arrays, as prototype.js had it': `<!doctype html><html><head><script>
      Array.prototype.toJSON = function () { return '[' + this.join(',') + ']' }; Object.prototype.toJSON = undefined;
    </script>${tag}</head><body>${body}</body></html>`,
  'frozen prototypes': `<!doctype html><html><head><script>
      [Object, Array, Function, Error, Promise, String, Map, Set, Event, Node, Element, HTMLElement, Document, CSSStyleSheet]
        .forEach(function (type) { Object.freeze(type.prototype); Object.freeze(type) });
      Object.freeze(document); Object.freeze(console);
    </script>${tag}</head><body>${body}</body></html>`,
  'styles that reach for everything': `<!doctype html><html><head>${tag}<style>
      * { display: block !important; position: static !important; font-size: 40px; visibility: hidden; all: unset }
      html > * { float: left } mangdao-toolbar { display: none !important } p { font-size: 14px !important; visibility: visible }
    </style></head><body>${body}</body></html>`,
};

for (const [name, html] of Object.entries(pages))
  test(`nothing breaks: ${name}`, async ({ page, site }) => {
    const violations = await collectViolations(page);
    await page.goto(site.page('/hostile', { html }));
    await works(page);
    await expect(page.locator('mangdao-toolbar')).toHaveCount(1);
    expect(violations).toEqual([]);
  });

test('an element named mangdao is no toolbar', async ({ page, site }) => {
  await page.goto(site.page('/named', { html: `<!doctype html><html><body><div id="mangdao"></div>${body}${tag}</body></html>` }));
  await works(page);
});

test("a page's own global of that name stays the page's", async ({ page, site }) => {
  const warnings: string[] = [];
  page.on('console', (message) => warnings.push(message.text()));
  await page.goto(
    site.page('/global', { html: `<!doctype html><html lang="en"><head><script>var mangdao = { theirs: 1 }</script>${tag}</head><body>${body}</body></html>` }),
  );
  await page.getByRole('button', { name: 'Accessibility tools' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => window.mangdao as unknown)).toEqual({ theirs: 1 });
  expect(warnings).toEqual([expect.stringContaining('window.mangdao')]);
});

test('the toolbar comes back after the page replaced its document', async ({ page, site }) => {
  await page.goto(site.page('/replaced', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` }));
  await ready(page);
  await page.evaluate((html) => (document.documentElement.innerHTML = `<head></head><body>${html}</body>`), body);
  await expect(page.locator('mangdao-toolbar')).toHaveCount(0);
  await works(page);
  await expect(page.locator('mangdao-toolbar')).toHaveCount(1);
});

test('open() right after the tag waits for the page', async ({ page, site }) => {
  await page.goto(site.page('/early', { html: `<!doctype html><html><head>${tag}<script>mangdao.open()</script></head><body>${body}</body></html>` }));
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a listener that throws harms nobody else', async ({ page, site }) => {
  await page.goto(site.page('/listeners', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` }));
  await ready(page);
  const heard = await page.evaluate(async () => {
    const states: string[] = [];
    document.addEventListener('mangdao-change', ({ detail }) => states.push(`event ${Object.keys(detail).join()}`));
    window.mangdao!.subscribe(() => {
      throw new Error('theirs');
    });
    window.mangdao!.subscribe((state) => states.push(`listener ${Object.keys(state).join()}`));
    await window.mangdao!.set('crosshair');
    return states;
  });
  expect(heard).toEqual(expect.arrayContaining(['listener crosshair', 'event crosshair']));
});

test('an opener in a form, in a shadow root or in a frame opens the panel and does nothing else', async ({ page, site }) => {
  site.page('/framed', { html: `<!doctype html><body>${body}<a href="/gone" data-mangdao-open>tools</a>` });
  await page.goto(
    site.page('/openers', {
      html: `<!doctype html><html><head>${tag}</head><body>${body}<form action="/gone"><button data-mangdao-open>tools</button></form>
        <div id="host"></div><iframe src="/framed"></iframe>
        <script>document.getElementById('host').attachShadow({ mode: 'open' }).innerHTML = '<a href="/gone" data-mangdao-open id="deep">tools</a>'</script></body></html>`,
    }),
  );
  await ready(page);
  for (const opener of [page.locator('form button'), page.locator('#deep'), page.frameLocator('iframe').locator('a[href="/gone"]')]) {
    await opener.click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.evaluate(() => window.mangdao!.close());
  }
  expect(page.url()).toBe(site.url('/openers'));
  await page.frameLocator('iframe').locator('p').click();
  await page.keyboard.press('Alt+Shift+KeyM');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a page that offers fewer aids keeps the choices made on the others', async ({ page, site }) => {
  site.page('/all', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` });
  await page.goto(site.url('/all'));
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('colour-theme'));
  await page.goto(
    site.page('/few', { html: `<!doctype html><html><head>${tag.replace('></', ' data-aids="text-size"></')}</head><body>${body}</body></html>` }),
  );
  await ready(page);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  expect(Object.keys(await page.evaluate(() => window.mangdao!.get()))).toEqual(['text-size']);
  await page.goto(site.url('/all'));
  await ready(page);
  expect(Object.keys(await page.evaluate(() => window.mangdao!.get())).sort()).toEqual(['colour-theme', 'text-size']);
});

test('a module tag has its attributes', async ({ page, site }) => {
  await page.goto(
    site.page('/module', {
      html: `<!doctype html><html><head><script src="/assets/mangdao-theme.js"></script><script type="module" src="/mangdao/mangdao.js" data-position="left"></script></head><body>${body}</body></html>`,
    }),
  );
  await ready(page);
  await expect(page.locator('mangdao-toolbar')).toHaveAttribute('position', 'left');
});

test('a tag added late', async ({ page, site }) => {
  const violations = await collectViolations(page);
  await page.goto(site.page('/late', { html: `<!doctype html><body>${body}` }));
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.src = '/mangdao/mangdao.js';
    script.dataset.position = 'left';
    document.body.append(script);
  });
  await works(page);
  await expect(page.locator('mangdao-toolbar')).toHaveAttribute('position', 'left');
  expect(violations).toEqual([]);
});

test('a tag inside a frame: one toolbar serves both', async ({ page, site }) => {
  const violations = await collectViolations(page);
  site.page('/inner', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` });
  await page.goto(
    site.page('/outer', { html: `<!doctype html><html><head>${tag}</head><body>${body}<iframe src="/inner"></iframe></body></html>` }),
  );
  await works(page);
  const frame = page.frames()[1]!;
  await expect(frame.locator('mangdao-toolbar')).toHaveCount(0);
  await page.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  expect(await frame.locator('p').evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
  expect(await frame.evaluate(() => window.mangdao!.get())).toEqual({ 'text-size': { scale: 2 } });
  expect(violations).toEqual([]);
});

test('a frame whose own toolbar was there first gives way to that of the page around it', async ({ page, site }) => {
  site.page('/inner', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` });
  await page.goto(site.page('/outer', { html: `<!doctype html><body>${body}<iframe src="/inner"></iframe>` }));
  const frame = page.frames()[1]!;
  await ready(frame);
  await expect(frame.locator('mangdao-toolbar')).toHaveCount(1);
  await frame.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  await page.addScriptTag({ url: '/mangdao/mangdao.js' });
  await ready(page);
  await expect(frame.locator('mangdao-toolbar')).toHaveCount(0);
  expect(await frame.evaluate(() => window.mangdao === parent.mangdao)).toBe(true);
  // The visitor's stored choice holds for the page, and reaches into the frame once, not twice.
  expect(await frame.locator('p').evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
  expect(await page.locator('p').evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
});

test('a frame that is ready long before the page around it leaves the toolbar of both in place', async ({ page, site }) => {
  const violations = await collectViolations(page);
  site.page('/inner', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` });
  site.page('/late.js', { body: Buffer.from('') });
  site.delay(/late\.js/, 1000);
  await page.goto(
    site.page('/outer', {
      html: `<!doctype html><html><head>${tag}</head><body>${body}<iframe src="/inner"></iframe><script src="/late.js"></script></body></html>`,
    }),
  );
  await works(page);
  const frame = page.frames()[1]!;
  await expect(page.locator('mangdao-toolbar')).toHaveCount(1);
  await expect(frame.locator('mangdao-toolbar')).toHaveCount(0);
  expect(await frame.evaluate(() => window.mangdao === parent.mangdao)).toBe(true);
  expect(violations).toEqual([]);
});

test('frames within a frame whose toolbar gives way turn to the page around them all', async ({ page, site }) => {
  site.page('/innermost', { html: `<!doctype html><html><head>${tag}</head><body>${body}</body></html>` });
  site.page('/inner', { html: `<!doctype html><html><head>${tag}</head><body>${body}<iframe src="/innermost"></iframe></body></html>` });
  await page.goto(site.page('/outer', { html: `<!doctype html><body>${body}<iframe src="/inner"></iframe>` }));
  const [, inner, innermost] = page.frames();
  await ready(inner!);
  await ready(innermost!);
  await page.addScriptTag({ url: '/mangdao/mangdao.js' });
  await works(page);
  for (const frame of [inner!, innermost!]) {
    await expect(frame.locator('mangdao-toolbar')).toHaveCount(0);
    expect(await frame.evaluate(() => window.mangdao === top!.mangdao)).toBe(true);
  }
  await innermost!.evaluate(() => window.mangdao!.set('text-size', { scale: 2 }));
  expect(await page.locator('p').evaluate((element) => getComputedStyle(element).fontSize)).toBe('28px');
});

test('a page in GBK: our words and its own are whole', async ({ page, site }) => {
  const gbk = Buffer.from([0xb7, 0xa8, 0xc2, 0xc9, 0xd4, 0xae, 0xd6, 0xfa]); // 法律援助
  const around = (text: Buffer): Buffer =>
    Buffer.concat([
      Buffer.from(`<html lang="zh-CN"><head><meta charset="gbk">${tag}</head><body><p style="font-size:14px">`),
      text,
      Buffer.from('</p></body></html>'),
    ]);
  await page.goto(site.page('/gbk', { body: around(gbk) }));
  expect(await page.evaluate(() => document.characterSet)).toBe('GBK');
  await works(page);
  await expect(page.locator('p')).toHaveText('法律援助');
  await expect(page.getByRole('button', { name: '无障碍工具' })).toBeVisible();
  await page.evaluate(() => window.mangdao!.open());
  await expect(page.getByRole('switch', { name: '文字大小' })).toBeVisible();
});

test('a chunk that fails to load: the panel says so, the page is untouched, and it can be tried again', async ({ page, site }) => {
  await page.goto(site.page('/chunk', { html: `<!doctype html><html lang="zh-CN"><head>${tag}</head><body>${body}</body></html>` }));
  await ready(page);
  const before = await hostHtml(page);
  await page.evaluate(() => window.mangdao!.open());
  const toggle = page.getByRole('switch', { name: '文字大小' });
  site.fail(/aid-text-size/, 'cut');
  const errors = page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('mangdao-error', ({ detail }) => resolve(detail), { once: true });
      }),
  );
  await toggle.press('Space');
  expect(await errors).toMatchObject({ aid: 'text-size', message: expect.stringContaining('could not be loaded') });
  const retry = page.getByRole('button', { name: /重试/ });
  await expect(retry).toBeVisible();
  expect(await hostHtml(page)).toBe(before);
  expect(await page.evaluate(() => window.mangdao!.get())).toEqual({});

  site.heal();
  await retry.click();
  await expect(page.locator('body p')).toHaveCSS('font-size', '21px');
  await expect(retry).toBeHidden();
});

test('the panel itself fails to load: it says so beside the launcher and can be tried again', async ({ page, site }) => {
  await page.goto(site.page('/panel', { html: `<!doctype html><html lang="zh-CN"><head>${tag}</head><body>${body}</body></html>` }));
  await ready(page);
  site.fail(/panel-host/, 503);
  await page.getByRole('button', { name: '无障碍工具' }).click();
  await expect(page.getByRole('alert')).toContainText('没有加载成功');
  site.heal();
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a bad attribute is ignored with one warning that names it, the value and what is allowed', async ({ page, site }) => {
  const warnings: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'warning') warnings.push(message.text());
  });
  await page.goto(
    site.page('/bad', {
      html: `<!doctype html><html lang="en"><head><script src="/mangdao/mangdao.js" data-position="middle" data-aids="text-size nonsense"></script></head><body>${body}</body></html>`,
    }),
  );
  await ready(page);
  expect(warnings).toEqual([
    expect.stringMatching(/data-aids="nonsense".*text-size.* colour-theme/),
    expect.stringMatching(/data-position="middle".*right, left, top, bottom/),
  ]);
  expect(await page.evaluate(() => window.mangdao!.aids().map(({ id }) => id))).toEqual(['text-size']);
});
