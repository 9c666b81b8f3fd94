import type { Page } from '@playwright/test';

const most = 400;

/** What has the focus, as a path of element positions from the root; `''` for the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const steps: string[] = [];
    for (let at = document.activeElement; at && at !== document.body; at = at.parentElement) {
      if (at.localName === 'mangdao-toolbar') return 'mangdao-toolbar';
      // Our own element stands among the root's children: positions count only elements of the same name.
      const alike = at.parentElement ? [...at.parentElement.children].filter((one) => one.localName === at.localName) : [];
      steps.unshift(`${at.localName}${at.id && `#${at.id}`}:${alike.indexOf(at)}`);
    }
    return steps.join(' ');
  });

/** Every stop from where the focus is to the end of the page, by the Tab key; parts of one field count once. */
export async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    const stop = await focused(page);
    // Past the last stop the focus leaves the page, or begins anew.
    if (stop === '' || (stop !== stops.at(-1) && stops.includes(stop))) return stops;
    if (stop !== stops.at(-1)) stops.push(stop);
  }
  throw new Error(`No end after ${most} stops: ${stops.slice(-3).join(', ')}`);
}
