import type { Page } from '@playwright/test';
import { announcements } from './support/announcements.js';
import { expect, pressesApart, test, title, widget } from './support/legal-aid-site.js';
import { Spoken } from './support/spoken.js';
import { expectTranscript } from './support/transcript.js';

test.use({ folder: 'examples/portal', trace: 'off' });

/** Numbers and dates differ from one walk to the next. */
const settled = (text: string): string => text.replace(/\d{4} \d{4} \d{4}/g, '0000 0000 0000').replace(/\b[A-Z0-9]{8}\b/g, 'AAAAAAAA');

/** A visitor without a mouse and without a picture, who knows where to go by what is spoken. */
class Visitor {
  readonly lines: string[] = [];
  #last = '';

  private constructor(
    private readonly page: Page,
    private readonly spoken: Spoken,
  ) {}

  static async on(page: Page): Promise<Visitor> {
    return new Visitor(page, await Spoken.on(page));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.note(key);
  }

  /** What is spoken at the focus, then what was announced meanwhile. */
  async note(key: string, said: readonly string[] = []): Promise<void> {
    this.#last = await this.spoken.focus();
    this.lines.push(`${key.padEnd(10)} ${settled(this.#last)}`, ...said.map((text) => `${' '.repeat(10)} says “${settled(text)}”`));
  }

  /** Tabs until the name of the focus has these words. */
  async tabTo(words: string, key = 'Tab'): Promise<void> {
    for (let stop = 0; stop < 25; stop++) {
      await this.press(key);
      if (this.#last.includes(words)) return;
    }
    throw new Error(`“${words}” was not reached:\n${this.lines.slice(-25).join('\n')}`);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.note(`“${text}”`);
  }

  /** Presses Enter on what leads on, and hears what comes once all is settled. */
  async goOn(): Promise<void> {
    await this.page.waitForTimeout(pressesApart);
    const before = await title(this.page).count() ? await title(this.page).innerText() : '';
    await this.page.keyboard.press('Enter');
    const isNew = async (): Promise<boolean> => (await title(this.page).count()) > 0 && ((await title(this.page).innerText()) !== before || (await widget(this.page).locator('#summary').count()) > 0);
    await expect.poll(isNew, { timeout: 15_000 }).toBe(true);
    // How long the disk takes is no part of what is heard.
    await expect(widget(this.page).locator('.saving').filter({ hasText: '正在保存' })).toHaveCount(0);
    await this.page.waitForTimeout(pressesApart);
    await this.note('Enter', await this.page.evaluate(() => (window as unknown as { said: string[] }).said.splice(0)));
  }
}

/** The page, its entry with the focus on what is opened first. */
async function visit(page: Page, url: string, view: string): Promise<Visitor> {
  await announcements(page);
  await page.goto(url);
  await expect(widget(page).locator('[data-view=apply]')).toBeVisible();
  const visitor = await Visitor.on(page);
  // From the page into the widget, as Tab comes to it.
  await page.locator('main h1').evaluate((heading) => (heading as HTMLElement).setAttribute('tabindex', '-1'));
  await page.locator('main h1').focus();
  await visitor.tabTo(view);
  await visitor.goOn();
  return visitor;
}

test('an application begun by ear, with a number put right: zh-Hans', async ({ page, site }) => {
  test.setTimeout(120_000);
  const visitor = await visit(page, site.url('/apply.html'), '申请法律援助');
  await visitor.tabTo('radio');
  await visitor.press('ArrowDown');
  await visitor.tabTo('继续');
  await visitor.goOn();
  // In no danger, urgent, the notice read, sensitive data agreed to, for oneself, in one's own name.
  for (const [control, key] of [['radio', 'ArrowDown'], ['radio', 'Space'], ['checkbox', 'Space'], ['radio', 'Space'], ['radio', 'Space'], ['radio', 'Space']] as const) {
    await visitor.tabTo(control);
    await visitor.press(key);
    await visitor.tabTo('继续');
    await visitor.goOn();
  }
  await visitor.tabTo('textbox');
  await visitor.type('王小明');
  await visitor.tabTo('继续');
  await visitor.goOn();
  await visitor.tabTo('radio');
  await visitor.press('Space');
  await visitor.tabTo('继续');
  await visitor.goOn();
  await visitor.tabTo('textbox');
  await visitor.type('110105194912310021');
  await visitor.tabTo('继续');
  await visitor.goOn();
  await visitor.tabTo('button');
  await page.keyboard.press('Enter');
  await visitor.note('Enter');
  await page.keyboard.press('Control+A');
  await visitor.type('11010519491231002X');
  await visitor.tabTo('继续');
  await visitor.goOn();
  await expectTranscript('legal-aid-apply.zh-Hans.txt', visitor.lines);
});

for (const { language, ask, question, send, receipt } of [
  { language: 'zh-Hans', ask: '问法律问题', question: '公司三个月不发工资，怎么办？', send: '提交问题', receipt: '回执号' },
  { language: 'en', ask: 'Ask about the law', question: 'My employer has not paid me for three months.', send: 'Send the question', receipt: 'Receipt' },
])
  test(`a question asked by ear, first sent empty, up to its receipt: ${language}`, async ({ page, site }) => {
    test.setTimeout(90_000);
    // What the page says of itself decides the language.
    if (language === 'en') await page.addInitScript(() => new MutationObserver((_, watch) => document.documentElement && (watch.disconnect(), (document.documentElement.lang = 'en'))).observe(document, { childList: true }));
    const visitor = await visit(page, site.url('/apply.html'), ask);
    await visitor.tabTo(send);
    await visitor.goOn();
    await visitor.tabTo('button');
    await page.keyboard.press('Enter');
    await visitor.note('Enter');
    await visitor.type(question);
    await visitor.tabTo(send);
    await visitor.goOn();
    await expect(widget(page).getByText(receipt).first()).toBeVisible({ timeout: 15_000 });
    await visitor.tabTo('12348');
    await expectTranscript(`legal-aid-ask.${language}.txt`, visitor.lines);
  });
