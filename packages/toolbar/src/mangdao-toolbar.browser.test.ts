import { spokenFocus, emulate, fixture, violations } from '@mangdao/elements/testing';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeToolbox } from './testing/fake-toolbox.js';
import { openPanel, panelRoot, placeToolbar } from './testing/place-toolbar.js';

afterEach(async () => {
  await page.viewport(1024, 768);
  (document.activeElement as HTMLElement | null)?.blur();
});

const launcherOf = (toolbar: HTMLElement): HTMLElement =>
  toolbar.shadowRoot!.querySelector<HTMLElement>('[part=launcher]')!;

test('nothing takes the focus when it appears', async () => {
  await fixture('button', { textContent: '页面' });
  placeToolbar();
  expect(document.activeElement).toBe(document.body);
});

test('the launcher is the first tab stop, a named button of at least 48 px', async () => {
  await fixture('button', { textContent: '页面' });
  const { toolbar } = placeToolbar();
  await userEvent.keyboard('{Tab}');
  expect(await spokenFocus()).toMatchObject({
    role: 'button',
    name: '无障碍工具',
    state: { hasPopup: 'dialog', expanded: false },
  });
  const { width, height } = launcherOf(toolbar).getBoundingClientRect();
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(48);
});

test('on a phone the name is out of sight until focus, and still the name', async () => {
  await page.viewport(375, 667);
  const { toolbar } = placeToolbar(fakeToolbox(), 'in-body');
  expect(await violations(toolbar)).toEqual([]);
  const label = toolbar.shadowRoot!.querySelector('[part=label]')!;
  expect(getComputedStyle(label).clipPath).toBe('inset(50%)');
  launcherOf(toolbar).focus();
  expect(await spokenFocus()).toMatchObject({ role: 'button', name: '无障碍工具' });
  expect(getComputedStyle(label).clipPath).toBe('none');
});

test('closed: nothing for axe, in every language and in forced colours', async () => {
  const { toolbar } = placeToolbar(fakeToolbox(), 'in-body');
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    toolbar.language = language;
    expect(await violations(toolbar)).toEqual([]);
  }
  await emulate({ 'forced-colors': 'active' });
  expect(await violations(toolbar)).toEqual([]);
  expect(launcherOf(toolbar).lang).toBe('en');
});

test('lies above what the page puts at the top', () => {
  const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;z-index:2147483647';
  document.body.append(cover);
  const { toolbar } = placeToolbar();
  const { left, top } = launcherOf(toolbar).getBoundingClientRect();
  expect(document.elementFromPoint(left + 20, top + 20)).toBe(toolbar);
  cover.remove();
});

test('the page’s styles do not reach in, print leaves it out', async () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { display: none !important; color: red !important } html, body { display: block !important }');
  document.adoptedStyleSheets = [sheet];
  const { toolbar } = placeToolbar();
  expect(getComputedStyle(toolbar).display).toBe('contents');
  expect(getComputedStyle(launcherOf(toolbar)).color).toBe('rgb(255, 255, 255)');
  document.adoptedStyleSheets = [];
});

test('position follows the direction of the page', () => {
  const { toolbar } = placeToolbar();
  const middle = (): number => {
    const { left, right } = launcherOf(toolbar).getBoundingClientRect();
    return (left + right) / 2 / innerWidth;
  };
  expect(middle()).toBeGreaterThan(0.9);
  toolbar.setAttribute('position', 'left');
  expect(middle()).toBeLessThan(0.1);
  document.documentElement.dir = 'rtl';
  expect(middle()).toBeGreaterThan(0.9);
  document.documentElement.removeAttribute('dir');
});

test('`away` and `launcher="none"` hide the launcher', () => {
  const { toolbar } = placeToolbar();
  for (const [name, value] of [['away', ''], ['launcher', 'none']] as const) {
    toolbar.setAttribute(name, value);
    expect(launcherOf(toolbar).checkVisibility()).toBe(false);
    toolbar.removeAttribute(name);
    expect(launcherOf(toolbar).checkVisibility()).toBe(true);
  }
});

test('opens by key with the focus on its heading, closes by Escape with the focus back on the launcher', async () => {
  const { toolbar } = placeToolbar();
  const told: string[] = [];
  for (const type of ['mangdao-open', 'mangdao-close'] as const)
    document.addEventListener(type, () => told.push(type), { once: true });
  await userEvent.keyboard('{Tab}{Enter}');
  await vi.waitFor(() => expect(told).toEqual(['mangdao-open']));
  expect(toolbar.isOpen).toBe(true);
  expect(await spokenFocus()).toMatchObject({ role: 'heading', name: '无障碍工具' });
  await userEvent.keyboard('{Escape}');
  expect(told).toEqual(['mangdao-open', 'mangdao-close']);
  expect(toolbar.isOpen).toBe(false);
  expect(toolbar.shadowRoot?.activeElement).toBe(launcherOf(toolbar));
});

test('opened from the page: the focus goes back to where it was', async () => {
  const button = await fixture('button', { textContent: '打开工具' });
  const { toolbar } = placeToolbar();
  button.focus();
  await toolbar.open();
  expect(document.activeElement).toBe(toolbar);
  toolbar.close();
  expect(document.activeElement).toBe(button);
});

test('closed from elsewhere while the visitor is on the page: the focus stays there', async () => {
  const button = await fixture('button', { textContent: '页面' });
  const { toolbar } = placeToolbar();
  await toolbar.open();
  button.focus();
  toolbar.close();
  expect(document.activeElement).toBe(button);
});

test('closing while it loads leaves it closed', async () => {
  const { toolbar } = placeToolbar();
  const opening = toolbar.open();
  toolbar.close();
  await opening;
  expect(toolbar.isOpen).toBe(false);
  expect(toolbar.shadowRoot?.querySelector('mangdao-panel')).toBeNull();
});

test('closing while the panel draws itself leaves it closed', async () => {
  const { toolbar } = placeToolbar();
  await toolbar.open();
  toolbar.close();
  const told = vi.fn();
  toolbar.addEventListener('mangdao-open', told);
  const drawing = new MutationObserver(() => {
    drawing.disconnect();
    toolbar.close();
  });
  drawing.observe(toolbar.shadowRoot!, { childList: true });
  await toolbar.open();
  expect(told).not.toHaveBeenCalled();
  expect(toolbar.hasAttribute('open')).toBe(false);
  expect(launcherOf(toolbar)).toMatchObject({ ariaExpanded: 'false', ariaBusy: null });
});

test('close and open again at once opens once', async () => {
  const { toolbar } = placeToolbar();
  void toolbar.open();
  toolbar.close();
  await toolbar.open();
  expect(toolbar.shadowRoot?.querySelectorAll('mangdao-panel')).toHaveLength(1);
  expect(toolbar.isOpen).toBe(true);
});

test('what cannot be fetched is said in the visitor’s language, and can be tried again', async () => {
  const { toolbar, toolbox } = placeToolbar(fakeToolbox(), 'in-body');
  toolbar.language = 'en';
  let attempts = 0;
  toolbar.source = () => (++attempts < 3 ? Promise.reject(new Error('offline')) : Promise.resolve(toolbox));
  await toolbar.open();
  const alert = toolbar.shadowRoot!.querySelector('[role=alert]')!;
  expect(alert.textContent).toContain('did not load');
  expect(await violations(toolbar)).toEqual([]);
  expect(toolbar.isOpen).toBe(false);

  const retry = page.getByRole('button', { name: 'Try again' });
  await retry.click();
  await vi.waitFor(() => expect(attempts).toBe(2));
  expect(toolbar.shadowRoot?.activeElement?.textContent).toBe('Try again');
  await retry.click();
  await vi.waitFor(() => expect(toolbar.shadowRoot!.querySelector('mangdao-panel')).not.toBeNull());
  expect(toolbar.shadowRoot!.querySelector('[role=alert]')).toBeNull();
});

test('the message that loading failed goes by Escape, with the focus on the launcher', async () => {
  const { toolbar } = placeToolbar();
  toolbar.source = () => Promise.reject(new Error('offline'));
  await toolbar.open();
  toolbar.shadowRoot!.querySelector<HTMLElement>('[role=alert] button')!.focus();
  await userEvent.keyboard('{Escape}');
  expect(toolbar.shadowRoot!.querySelector('[role=alert]')).toBeNull();
  expect(toolbar.shadowRoot?.activeElement).toBe(launcherOf(toolbar));
});

test('an overlay of an aid goes below the panel, and the focus stays', async () => {
  const { toolbar } = placeToolbar();
  await openPanel(toolbar);
  await userEvent.keyboard('{Tab}');
  const overlay = document.createElement('div');
  overlay.popover = 'manual';
  overlay.style.cssText = 'inset:0;width:100%;height:100%;border:0';
  toolbar.stage.append(overlay);
  overlay.showPopover();
  const { left, top } = panelRoot(toolbar).querySelector('h2')!.getBoundingClientRect();
  await vi.waitFor(() =>
    expect(toolbar.shadowRoot?.elementFromPoint(left + 5, top + 5)?.localName).toBe('mangdao-panel'),
  );
  expect(await spokenFocus()).toMatchObject({ role: 'combobox' });
});

test('put away: explains, then hides and tells', async () => {
  const { toolbar } = placeToolbar(fakeToolbox());
  const told = vi.fn();
  toolbar.addEventListener('mangdao-away', told);
  const root = await openPanel(toolbar);
  const details = root.querySelector<HTMLDetailsElement>('details:last-of-type')!;
  details.querySelector('summary')!.click();
  expect(details.querySelector('p')?.textContent).toContain('Alt+Shift+M');
  details.querySelector('mangdao-button')!.click();
  expect(told).toHaveBeenCalledOnce();
  expect(toolbar.hasAttribute('away')).toBe(true);
  expect(toolbar.isOpen).toBe(false);
});
