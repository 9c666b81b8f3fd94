import type { Page } from '@playwright/test';
import { announcements } from './support/announcements.js';
import { expect, pressesApart, test, title, widget } from './support/legal-aid-site.js';
import { Spoken } from './support/spoken.js';
import { expectTranscript } from './support/transcript.js';

test.use({ folder: 'examples/portal', trace: 'off' });

/** Numbers and dates differ from one walk to the next. */
const settled = (text: string): string => text.replace(/\d{4} \d{4} \d{4}/g, '0000 0000 0000');

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

  async press(key: string, said: readonly string[] = []): Promise<void> {
    await this.page.keyboard.press(key);
    await this.note(key, said);
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
  // What is asked, what is chosen or typed.
  for (const [answer, keys] of [['不在危险中', ['ArrowDown']], ['紧急', ['Space']], ['告知', ['Space']], ['敏感', ['Space']], ['自己填', []], ['本人', ['Space']]] as const) {
    await visitor.tabTo(answer === '告知' ? 'checkbox' : answer === '敏感' ? 'o' : 'radio');
    for (const key of keys) await visitor.press(key);
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

for (const { language, path, ask, question, box, send, received } of [
  { language: 'zh-Hans', path: '/apply.html', ask: '问法律问题', question: '公司三个月不发工资，怎么办？', box: 'textbox', send: '', received: '回执号' },
  { language: 'en', path: '/apply.html', ask: 'Ask about the law', question: 'My employer has not paid me for three months.', box: 'textbox', send: '', received: 'Receipt' },
])
  test(`a question asked by ear, first sent empty, up to its receipt: ${language}`, async ({ page, site }) => {
    test.setTimeout(90_000);
    if (language === 'en') await page.addInitScript(() => document.addEventListener('DOMContentLoaded', () => (document.documentElement.lang = 'en')));
    const visitor = await visit(page, site.url(path), ask);
    await visitor.tabTo(box);
    void send;
    await visitor.goOnFrom('.primary');
    await visitor.tabTo('button');
    await page.keyboard.press('Enter');
    await visitor.note('Enter');
    await visitor.type(question);
    await visitor.goOnFrom('.primary');
    await expect(title(page)).toBeFocused();
    await expect(widget(page).getByText(received).first()).toBeVisible();
    await visitor.press('Tab');
    await visitor.press('Tab');
    await expectTranscript(`legal-aid-ask.${language}.txt`, visitor.lines);
  });
