import type { Page } from '@playwright/test';
import { announcements, type Announcements } from './support/announcements.js';
import { reset, set } from './support/aids.js';
import { launcher, sheet, toolbar } from './support/panel.js';
import { expect, ready, test } from './support/site.js';
import { Spoken } from './support/spoken.js';
import { expectTranscript } from './support/transcript.js';

test.use({ folder: 'examples/portal', trace: 'off' });

const mostStops = 80;

class Walk {
  readonly lines: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly spoken: Spoken,
    private readonly heard: Announcements,
  ) {}

  /** Presses a key and notes what a screen reader is given: the focus, then so many announcements. */
  async press(key: string, said = 0): Promise<string> {
    await this.page.keyboard.press(key);
    const announced = said ? await this.heard.next(said) : [];
    const line = await this.spoken.focus();
    this.lines.push(`${key.padEnd(10)} ${line}`, ...announced.map((text) => `${' '.repeat(10)} says “${text}”`));
    return line;
  }
}

/** What is done at a control met for the first time, by its role and how often that role was met. */
async function use(walk: Walk, role: string, times: number): Promise<void> {
  switch (`${role} ${times}`) {
    case 'switch 1':
    case 'switch 2':
    case 'switch 3':
    case 'switch 4':
      await walk.press('Space', 1);
      break;
    case 'slider 1':
      await walk.press('ArrowRight', 1);
      await walk.press('End', 1);
      await walk.press('Home', 1);
      break;
    case 'radio 1':
    case 'radio 2':
      await walk.press('ArrowDown', 1);
      break;
    default:
      if (role === 'DisclosureTriangle') await walk.press('Enter');
  }
}

const walks = [
  { path: '/index.html', language: 'zh-Hans' },
  { path: '/en.html', language: 'en' },
];
for (const { path, language } of walks)
  test(`a walk through the panel by keyboard alone, as a screen reader is given it: ${language}`, async ({ page, site }) => {
    test.setTimeout(60_000);
    const heard = await announcements(page);
    await page.goto(site.url(path));
    await ready(page);
    // Fetched beforehand: how long loading takes decides whether "getting ready" is said.
    await set(page, 'text-font');
    await set(page, 'text-size');
    await set(page, 'colour-theme');
    await reset(page);
    const walk = new Walk(page, await Spoken.on(page), heard);

    await walk.press('Tab');
    await page.keyboard.press('Enter');
    await expect(toolbar(page)).toHaveAttribute('open', '');
    await walk.press('Shift');

    const met = new Map<string, number>();
    for (let stop = 0; stop < mostStops; stop++) {
      const line = await walk.press('Tab');
      // Tab leaves the panel for the page: a dialog that is not modal is no trap.
      if (!(await focusIsOurs(page))) break;
      const role = / ?(\w+) “[^”]*”(?:, |$)/.exec(line.split(' › ').at(-1) ?? '')?.[1] ?? '';
      const times = (met.get(role) ?? 0) + 1;
      met.set(role, times);
      await use(walk, role, times);
    }
    expect(await focusIsOurs(page)).toBe(false);
    await walk.press('Shift+Tab');
    await walk.press('Enter', 2);
    await walk.press('Enter', 2);
    await walk.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
    await expect(launcher(page)).toBeFocused();
    await expectTranscript(`panel-keyboard.${language}.txt`, walk.lines);
  });

const focusIsOurs = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.localName === 'mangdao-toolbar');
