import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Hand } from './journey-hand.js';
import type { Reply } from './journey-replies.js';

/** Two presses within 350 ms count as one. */
const breath = 370;
/** More pages than any application has. */
const mostPages = 90;

/** Somebody who applies: knows the page by its headings, labels and buttons only. */
export class Visitor {
  /** What the form wanted looked at again; the visitor said that it is right. */
  readonly warnings: string[] = [];
  #pressed = 0;

  constructor(
    readonly page: Page,
    readonly hand: Hand,
  ) {}

  /** The question or page now shown. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2 });
  }

  /** What is to be put right. */
  get summary(): Locator {
    return this.page.getByRole('alert');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Presses a button by its name, not faster than a person. */
  async press(name: string): Promise<void> {
    const rest = this.#pressed + breath - Date.now();
    if (rest > 0) await this.page.waitForTimeout(rest);
    await this.hand.press(this.button(name));
    this.#pressed = Date.now();
  }

  /** Opens the application and says whose device it is. */
  async begin(device: '是我自己的，请帮我存下来' | '是共用的，不要存' = '是共用的，不要存'): Promise<void> {
    await this.hand.press(this.page.getByRole('button', { name: /^申请法律援助/ }));
    await expect(this.heading).toHaveText('这是大家共用的电脑或者手机吗？');
    await this.hand.tick(this.page.getByRole('radio', { name: device }));
    await this.press('继续');
    await expect(this.heading).not.toHaveText('这是大家共用的电脑或者手机吗？');
  }

  /** The label of the question now shown, without the word that it may be left out. */
  async label(): Promise<string> {
    return (await this.heading.innerText()).replace(/\s*可以不填$/, '').trim();
  }

  /** Answers the question now shown, and goes on; what the form only wants looked at again is right as it is. */
  async answer(reply?: Reply): Promise<void> {
    const label = await this.label();
    await expect(this.heading).toBeFocused();
    await reply?.({ page: this.page, hand: this.hand, label });
    await this.goOn(label);
    if ((await this.label()) !== label) return;
    const said = await this.summary.innerText();
    if (!said.startsWith('请再看一眼')) throw new Error(`“${label}” is not answered: ${said}`);
    this.warnings.push(label);
    await this.goOn(label);
    await expect(this.heading, said).not.toHaveText(label);
  }

  /**
   * Goes on from question to question: answers those that it knows by their labels, and leaves the others as they are, to
   * the page of a name. Every answer must have been asked for.
   */
  async walk(replies: Readonly<Record<string, Reply>>, end = '请检查一遍'): Promise<void> {
    const open = new Map(Object.entries(replies));
    for (let pages = 0; pages < mostPages; pages++) {
      const label = await this.label();
      if (label === end) {
        expect([...open.keys()], 'answers nobody asked for').toEqual([]);
        return;
      }
      await this.answer(open.get(label));
      open.delete(label);
    }
    throw new Error(`no end after ${mostPages} pages, at “${await this.label()}”`);
  }

  /** Sends what was looked at; comes back with the two numbers of the receipt. */
  async send(): Promise<{ readonly receipt: string; readonly secret: string }> {
    await this.press('提交申请');
    return this.receipt();
  }

  /** The two numbers, as they are named. */
  async receipt(): Promise<{ readonly receipt: string; readonly secret: string }> {
    await expect(this.heading).toHaveText('已经收到您的申请', { timeout: 15_000 });
    await expect(this.heading).toBeFocused();
    return { receipt: await this.page.getByLabel('回执号').innerText(), secret: await this.page.getByLabel('查询码').innerText() };
  }

  /** Presses on, and waits for another page or for what is to be put right. */
  private async goOn(label: string): Promise<void> {
    const handBack = this.button('申请人已经看过或者听过，同意提交');
    await this.press((await handBack.count()) > 0 ? '申请人已经看过或者听过，同意提交' : '继续');
    const before = this.heading.filter({ hasText: label });
    await expect.poll(async () => (await before.count()) === 0 || (await this.summary.count()) > 0, { message: `after “${label}”`, intervals: [20, 20, 50, 100] }).toBe(true);
  }
}
