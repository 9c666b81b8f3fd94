import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import type { Hand } from './journey-hand.js';
import type { Reply } from './journey-replies.js';

/** Milliseconds between two presses: sooner, the second counts as a trembling hand's. */
const breath = 400;
/** Milliseconds: what is sent sooner is looked at by a person first, as nobody reads so fast. */
const reading = 3_100;
/** More pages than any application has. */
const mostPages = 90;

/** The two numbers of a receipt. */
export interface Numbers {
  readonly receipt: string;
  readonly secret: string;
}

/** Somebody who applies: knows the page by its headings, labels and buttons only. */
export class Visitor {
  #openedAt = 0;

  constructor(
    readonly page: Page,
    readonly hand: Hand,
  ) {}

  /** The question or page now shown; a summary of what is wrong stands before it. */
  get heading(): Locator {
    return this.page.getByRole('heading', { level: 2 }).last();
  }

  /** What is to be put right. */
  get summary(): Locator {
    return this.page.getByRole('alert');
  }

  /** Presses a button by its name, not faster than a person: the page's clock goes on meanwhile, ours does not. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.clock.fastForward(breath);
    await this.hand.press(this.page.getByRole('button', { name, exact: true }));
  }

  /** Opens the application, which begins with a page of that name. */
  async open(title: string | RegExp = '这是大家共用的电脑或者手机吗？'): Promise<void> {
    await this.press(/^申请法律援助/);
    await expect(this.heading).toHaveText(title);
    this.#openedAt = Date.now();
  }

  /** Opens the application and says whose device it is. */
  async begin(device: '是我自己的，请帮我存下来' | '是共用的，不要存' = '是共用的，不要存'): Promise<void> {
    await this.open();
    await this.hand.tick(this.page.getByRole('radio', { name: device }));
    await this.press('继续');
    await expect(this.heading).toHaveText('您现在正在受到伤害吗？');
  }

  /** The label of the question now shown, without the words that it may be left out. */
  async label(): Promise<string> {
    return (await this.heading.innerText()).replace(/\s*（可以不填）$/, '').trim();
  }

  /** Answers the question now shown, and goes on; what the form only wants looked at again is right as it is. Comes back with the next label. */
  async answer(reply?: Reply, label?: string): Promise<string> {
    const asked = label ?? (await this.label());
    await expect(this.heading).toBeFocused();
    await reply?.(this, asked);
    const next = await this.#goOn(asked);
    if (next !== asked) return next;
    const said = await this.summary.innerText();
    if (!said.startsWith('请再看一眼')) throw new Error(`“${asked}” is not answered: ${said}`);
    const last = await this.#goOn(asked);
    expect(last, said).not.toBe(asked);
    return last;
  }

  /**
   * Goes on from question to question: answers those that it knows by their labels, and leaves the others as they are, up to the
   * page of a name. Every answer must have been asked for. Comes back with the labels of all questions on the way.
   */
  async walk(replies: Readonly<Record<string, Reply>>, end = '请检查一遍'): Promise<readonly string[]> {
    const open = new Map(Object.entries(replies));
    const asked: string[] = [];
    for (let label = await this.label(); label !== end; ) {
      if (asked.push(label) > mostPages) throw new Error(`no end after ${asked.join()}`);
      const reply = open.get(label);
      open.delete(label);
      label = await this.answer(reply, label);
    }
    expect([...open.keys()], `answers nobody asked for, but ${asked.join()}`).toEqual([]);
    return asked;
  }

  /** Sends what was looked at; comes back with the receipt. */
  async send(): Promise<Numbers> {
    await this.submit();
    return this.receipt();
  }

  /** Presses to send. */
  async submit(): Promise<void> {
    await this.lookThrough();
    await this.press('提交申请');
  }

  /** Looks through what is to be sent: nothing is lacking. As long as one needs to read at all. */
  async lookThrough(): Promise<void> {
    expect(await this.page.getByRole('group', { name: '提交前还差这些' }).getByRole('button').allInnerTexts()).toEqual([]);
    await this.page.waitForTimeout(Math.max(0, this.#openedAt + reading - Date.now()));
    await this.page.clock.fastForward(breath);
  }

  /** The two numbers, as they are named. */
  async receipt(): Promise<Numbers> {
    await expect(this.heading).toHaveText('已经收到您的申请', { timeout: 15_000 });
    await expect(this.heading).toBeFocused();
    return { receipt: await this.page.getByLabel('回执号', { exact: true }).innerText(), secret: await this.page.getByLabel('查询码', { exact: true }).innerText() };
  }

  /** Presses on, and waits for another page or for what is to be put right; comes back with the label then shown. */
  async #goOn(label: string): Promise<string> {
    await this.press(label === '请交还给申请人' ? '申请人已经看过或者听过，同意提交' : '继续');
    let next = label;
    await expect(async () => {
      next = await this.label();
      expect(next !== label || (await this.summary.count()) > 0, `after “${label}”`).toBe(true);
    }).toPass({ intervals: [20, 50, 100], timeout: 5_000 });
    return next;
  }
}
