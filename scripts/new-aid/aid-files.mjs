import { camelCase } from '../registry/camel-case.mjs';

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

const words = (name, summary, amount) => json({ name, summary, settings: { amount }, values: {}, notices: {}, labels: {} });

const sentenceCase = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/** Paths and texts of a new aid's folder. What it does, spacing out letters, is small, real and there to be replaced. */
export function aidFiles(id, group) {
  const name = camelCase(id);
  const title = sentenceCase(id);
  return {
    'aid.ts': `import { defineAid } from '@mangdao/contract';
import { settings } from './settings.js';

/** Spaces out the letters of every text. */
export const ${name} = defineAid({
  id: '${id}',
  group: '${group}',
  settings,
  load: () => import('./activate.js'),
});
`,
    'settings.ts': `import type { Settings } from '@mangdao/contract';

/** \`amount\`: space between letters, in ems of the text. */
export const settings = {
  amount: { kind: 'range', min: 0.05, max: 0.5, step: 0.05, default: 0.1, unit: 'em' },
} as const satisfies Settings;
`,
    'activate.ts': `import type { Activate } from '@mangdao/contract';
import type { settings as schema } from './settings.js';

/** One rule spaces the letters; the setting is a custom property, so that no rule is parsed again. */
export const activate: Activate<typeof schema> = (page, settings, signal) => {
  const sheet = page.sheet(signal, { firstPaint: true });
  sheet.replace('* { letter-spacing: var(--mangdao-${id}) !important }');
  page.follow(settings, ({ amount }) => sheet.property('--mangdao-${id}', \`\${amount}em\`), signal);
};
`,
    'messages/en.json': words(title, 'Puts more space between letters.', 'Space'),
    'messages/zh-Hans.json': words(`请改名：${id}`, '加大字与字之间的距离。', '字距'),
    'messages/zh-Hant.json': words(`請改名：${id}`, '加大字與字之間的距離。', '字距'),
    'icon.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18"/><path d="M8 12h8"/></svg>\n`,
    'README.md': `# ${title}

加大字与字之间的距离。在工具条中打开后，用滑块选择距离；关闭后页面恢复原样。

Puts more space between letters. Switch it on in the toolbar and choose how much; switched off, the page is as it was.
`,
    [`${id}.browser.test.ts`]: `import { signal } from '@preact/signals-core';
import { afterEach, expect, test } from 'vitest';
import { fixtures } from '../testing/fixtures.js';
import { openHost, pageFor, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';

let host: HostPage;
afterEach(() => host.close());

test('letters stand apart as far as the setting says, until it is switched off', async () => {
  host = await openHost(fixtures['plain']!);
  const text = host.document.querySelector('p')!;
  const style = host.window.getComputedStyle(text);
  const space = (): number => parseFloat(style.letterSpacing) / parseFloat(style.fontSize);
  const settings = signal({ amount: 0.1 });
  const controller = new AbortController();

  await activate(pageFor(host, '${id}'), settings, controller.signal);
  expect(space()).toBeCloseTo(0.1);
  settings.value = { amount: 0.3 };
  expect(space()).toBeCloseTo(0.3);

  controller.abort();
  expect(style.letterSpacing).toBe('normal');
});
`,
    [`${id}.stories.ts`]: `import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { ${name} } from './aid.js';

type Args = ValuesOf<typeof ${name}.settings>;

const meta: Meta<Args> = { title: 'Aids/${title}', ...aidStory(${name}), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Most: Story = { args: { amount: 0.5 } };
`,
  };
}
