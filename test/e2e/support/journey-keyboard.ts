import type { Locator } from '@playwright/test';
import type { Hand } from './journey-hand.js';

/** So many stops are too many for one question. */
const mostStops = 60;

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at === element;
  });

/** Tabs on from where the focus is. A group of radio buttons is one stop. */
async function reach(target: Locator): Promise<void> {
  for (let stops = 0; stops < mostStops; stops++) {
    if (await hasFocus(target)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`${String(target)} is not reached by ${mostStops} presses of the Tab key`);
}

/** By keyboard alone, as whoever sees nothing works: Tab, arrows, Space, Enter and typing. */
export const keyboard: Hand = {
  async press(target) {
    await reach(target);
    await target.press('Enter');
  },
  async write(target, text) {
    await reach(target);
    const keys = target.page().keyboard;
    await keys.press('ControlOrMeta+A');
    await keys.insertText(text);
  },
  async tick(target) {
    const keys = target.page().keyboard;
    if ((await target.getAttribute('type')) !== 'radio') {
      await reach(target);
      return keys.press('Space');
    }
    // A group has one stop: the one that is chosen, else the first.
    const chosen = target.page().getByRole('radio', { checked: true });
    await reach((await chosen.count()) > 0 ? chosen : target.page().getByRole('radio').first());
    await keys.press('Space');
    for (let presses = 0; !(await target.isChecked()); presses++) {
      if (presses > mostStops) throw new Error(`${String(target)} is not reached by arrow keys`);
      await keys.press('ArrowDown');
    }
  },
  async choose(target, option) {
    await reach(target);
    const shown = (): Promise<string> => target.evaluate((list) => (list as HTMLSelectElement).selectedOptions[0]?.text ?? '');
    for (let presses = 0; (await shown()) !== option; presses++) {
      if (presses > mostStops) throw new Error(`${option} is not in the list`);
      await target.press('ArrowDown');
    }
  },
};
