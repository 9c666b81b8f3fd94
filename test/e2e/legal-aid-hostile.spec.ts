import type { Page } from '@playwright/test';
import { axeFindings } from './support/axe-findings.js';
import { beginApplication, expect, goOn, test, title, widget } from './support/legal-aid-site.js';

test.use({ trace: 'off' });

const page320 = { width: 320, height: 640 };

/** What is wrong with the places of what can be pressed: too small, off the page, or under something else. */
const misplaced = (page: Page): Promise<string[]> =>
  widget(page).evaluate(async (element) => {
    const root = element.shadowRoot!;
    const pressable = [...root.querySelectorAll<HTMLElement>('button, a[href], .card, select, textarea, summary')].filter((one) => one.checkVisibility());
    if (pressable.length < 4) return [`only ${pressable.length} things to press`];
    const wrong: string[] = [];
    for (const one of pressable) {
      one.scrollIntoView({ block: 'center' });
      const { left, right, top, width, height } = one.getBoundingClientRect();
      const name = one.textContent.trim().slice(0, 12);
      if (height < 43 || width < 43) wrong.push(`${name}: ${width} × ${height}`);
      if (left < 0 || right > innerWidth) wrong.push(`${name}: from ${left} to ${right}`);
      const hit = root.elementFromPoint(left + width / 2, top + height / 2);
      if (!hit || !(one.contains(hit) || hit.contains(one))) wrong.push(`${name}: under ${hit?.localName}`);
    }
    return wrong;
  });

for (const [name, css] of [
  ['* { all: unset }', '* { all: unset }'],
  ['div { display: none }', 'div { display: none }'],
  ['both, and more', '* { all: unset } div, section, form, button, label, input, h2, p { display: none; position: absolute; font-size: 0; color: white }'],
] as const)
  test(`a page of ${name}: everything is in its place, can be pressed and read`, async ({ page, site }) => {
    await page.setViewportSize(page320);
    site.page('/site.css', { html: css, headers: { 'content-type': 'text/css' } });
    await page.goto(
      site.page('/', {
        html: `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>页面</title>
          <link rel="stylesheet" href="/site.css"><script src="/mangdao/mangdao.js" data-legal-aid="/legal-aid" data-launcher="none"></script></head>
          <body><main data-mangdao-legal-aid><h1>法律援助</h1></main></body></html>`,
      }),
    );
    const ours = async (): Promise<string[]> => (await axeFindings(page)).filter((finding) => finding.includes('mangdao-legal-aid'));
    await expect(widget(page).locator('[data-view=apply]')).toBeVisible();
    expect(await misplaced(page), 'entry').toEqual([]);
    expect(await ours(), 'entry').toEqual([]);

    await beginApplication(page, '是共用的，不要存');
    await expect(title(page)).toHaveText(/受到伤害/);
    expect(await misplaced(page), 'question').toEqual([]);
    expect(await ours(), 'question').toEqual([]);
    await widget(page).getByText('否', { exact: true }).click();
    await goOn(page);
    await expect(title(page)).toHaveText(/紧急/);
    await expect(title(page)).toBeFocused();
  });
