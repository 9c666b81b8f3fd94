import type { BrowserContext, Page } from '@playwright/test';
import { crash } from './support/crash.js';
import { keptInTheClear } from './support/kept-in-the-clear.js';
import { expect, goOn, pressesApart, test, title, widget } from './support/legal-aid-site.js';

test.use({ folder: 'examples/portal', trace: 'off' });

/** A short application, question by question: what is typed, or the answer that is chosen. */
const application = [
  ['您现在正在受到伤害吗？', '否'],
  ['事情紧急吗？', '是'],
  ['我已经知道个人信息怎样使用', '我已经知道个人信息怎样使用'],
  ['我同意使用残疾、健康等敏感信息', '我同意'],
  ['您想怎样填写？', '我自己填'],
  ['谁来申请？', '我本人'],
  ['申请人姓名', '欧阳小满'],
  ['用哪种证件？', '居民身份证'],
  ['证件号码', '11010519491231002X'],
] as const;
/** Never kept, so that nobody who opens the device reads it. */
const transient = '您现在正在受到伤害吗？';
const written = application.map(([, answer]) => answer).filter((answer) => /欧阳|\d/.test(answer));

/** How the page ends; after some of them nobody had time to save. */
const endings: readonly { readonly name: string; readonly isSaved: boolean; end(page: Page, context: BrowserContext): Promise<void> }[] = [
  { name: 'closed', isSaved: true, end: (page) => page.close() },
  { name: 'crashed', isSaved: true, end: crash },
  { name: 'crashed while saving', isSaved: false, end: crash },
  { name: 'crashed without a network', isSaved: true, end: crash },
];

const question = async (page: Page): Promise<string> => (await title(page).evaluate((heading) => [...heading.childNodes].find(({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent!.trim())?.textContent ?? '')).trim();
const card = (page: Page, answer: string) => widget(page).locator('.card').filter({ hasText: new RegExp(`^\\s*${answer}\\s*$`) });
const box = (page: Page) => widget(page).locator('input#q:not([type=radio], [type=checkbox])');

async function answerQuestion(page: Page, answer: string): Promise<void> {
  if (await box(page).count()) await box(page).fill(answer);
  else await card(page, answer).click();
  await goOn(page);
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await widget(page).locator('[data-view=apply]').click();
  await expect(title(page)).toBeVisible();
  return page;
}

test('whatever ends the page after whichever question: all that was shown as saved is there, unreadable to others, and gone after a wipe', async ({ context, site }) => {
  test.setTimeout(240_000);
  const url = site.url('/apply.html');
  let page = await open(context, url);
  await widget(page).getByRole('radio', { name: '是我自己的，请帮我存下来' }).check();
  await goOn(page);

  for (const [place, [asked, answer]] of application.entries()) {
    const { name, isSaved, end } = endings[place % endings.length]!;
    await test.step(`${asked} ${name}`, async () => {
      await expect.poll(() => question(page)).toBe(asked);
      await context.setOffline(name.includes('network'));
      await answerQuestion(page, answer);
      await expect.poll(() => question(page)).not.toBe(asked);
      const next = await question(page);
      if (isSaved) await expect(widget(page).locator('.saving').filter({ hasText: '已存在这台设备上' })).toBeVisible();
      await end(page, context);
      await context.setOffline(false);

      page = await open(context, url);
      await page.waitForTimeout(pressesApart);
      expect(await keptInTheClear(page, written)).toEqual([]);
      await widget(page).getByRole('button', { name: '接着上次填' }).click();
      if (isSaved) await expect.poll(() => question(page)).toBe(next);
      else {
        await expect.poll(() => question(page)).toMatch(new RegExp(`^(${asked}|${next})`));
        if ((await question(page)) === asked) await answerQuestion(page, answer);
      }
    });
  }

  await test.step('back to the first question: every answer stands', async () => {
    for (const [asked, answer] of application.toReversed()) {
      await page.waitForTimeout(pressesApart);
      await widget(page).getByRole('button', { name: '上一步' }).click();
      await expect.poll(() => question(page)).toBe(asked);
      if (asked === transient) break;
      if (await box(page).count()) await expect(box(page)).toHaveValue(answer);
      else await expect(card(page, answer).locator('input')).toBeChecked();
    }
  });

  await test.step('wiped: nothing is left, now and after the page was opened again', async () => {
    await widget(page).getByRole('button', { name: '删除这里的全部内容' }).click();
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await expect.poll(databases).toEqual([]);
    await page.close();
    page = await open(context, url);
    await expect(widget(page).getByRole('radio', { name: '是我自己的，请帮我存下来' })).toBeVisible();
    expect(await databases()).toEqual([]);
    expect(await page.evaluate(async () => [sessionStorage.length, document.cookie, (await caches.keys()).length])).toEqual([0, '', 0]);
  });
});
