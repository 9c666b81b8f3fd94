import type { Locator } from '@playwright/test';

/** How somebody works a page. */
export interface Hand {
  press(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Ticks a box, or chooses one of several. */
  tick(target: Locator): Promise<void>;
  /** Chooses from a list that unfolds. */
  choose(target: Locator, option: string): Promise<void>;
}

/** With a mouse. */
export const mouse: Hand = {
  press: (target) => target.click(),
  write: (target, text) => target.fill(text),
  tick: (target) => target.check(),
  choose: async (target, option) => void (await target.selectOption({ label: option })),
};

/** With a finger. */
export const finger: Hand = {
  ...mouse,
  press: (target) => target.tap(),
  tick: (target) => target.tap(),
};
