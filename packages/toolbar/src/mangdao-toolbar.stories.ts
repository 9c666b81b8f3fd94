import type { Language } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import './define.js';
import { fakeToolbox } from './testing/fake-toolbox.js';

interface Args {
  readonly language: Language;
  readonly position: 'right' | 'left' | 'top' | 'bottom';
  readonly open: boolean;
  /** Ids of aids that are on. */
  readonly on: readonly string[];
  /** The toolbox cannot be fetched. */
  readonly fails: boolean;
  readonly scale: number;
  /** What a colour theme of the visitor sets on the page. */
  readonly theme: Readonly<Record<string, string>>;
}

async function show(toolbar: HTMLElementTagNameMap['mangdao-toolbar'], args: Args): Promise<void> {
  const toolbox = fakeToolbox();
  toolbox.failing.add('fragile');
  toolbox.setLanguage(args.language);
  for (const id of args.on) await toolbox.set(id);
  toolbar.source = () => (args.fails ? Promise.reject(new Error('offline')) : Promise.resolve(toolbox));
  if (args.open || args.fails) await toolbar.open();
}

const meta: Meta<Args> = {
  title: 'Toolbar',
  component: 'mangdao-toolbar',
  args: { language: 'zh-Hans', position: 'right', open: true, on: [], fails: false, scale: 1, theme: {} },
  argTypes: {
    language: { control: 'select', options: ['zh-Hans', 'zh-Hant', 'en'] },
    position: { control: 'select', options: ['right', 'left', 'top', 'bottom'] },
  },
  parameters: { docs: { story: { inline: false, height: '640px' } } },
  render: (args) => {
    const toolbar = document.createElement('mangdao-toolbar');
    toolbar.language = args.language;
    toolbar.setAttribute('position', args.position);
    toolbar.style.setProperty('--mangdao-scale', String(args.scale));
    for (const [name, value] of Object.entries(args.theme)) toolbar.style.setProperty(`--mangdao-${name}`, value);
    // Once it is on the page: only there can it enter the top layer.
    requestAnimationFrame(() => void show(toolbar, args));
    return toolbar;
  },
  play: async ({ canvasElement, args }) => {
    const toolbar = canvasElement.querySelector('mangdao-toolbar');
    const done = (): boolean =>
      !(args.open || args.fails) || !!toolbar?.matches('[open]') || !!toolbar?.shadowRoot?.querySelector('[role=alert]');
    while (!done()) await new Promise((resolve) => setTimeout(resolve, 20));
  },
};
export default meta;

type Story = StoryObj<Args>;

export const Closed: Story = { args: { open: false } };
export const AtTheBottom: Story = { args: { open: false, position: 'bottom' } };
export const Open: Story = {};
export const InUse: Story = { args: { on: ['size', 'font', 'theme', 'listen'] } };
export const AnAidFailed: Story = { args: { on: ['fragile'] } };
export const LoadingFailed: Story = { args: { fails: true } };
export const Traditional: Story = { args: { language: 'zh-Hant' } };
export const English: Story = { args: { language: 'en', on: ['size'] } };
export const TwiceTheSize: Story = { args: { scale: 2, on: ['size'] } };
export const YellowOnBlack: Story = {
  args: { on: ['theme'], theme: { ground: '#000', ink: '#ff0', link: '#0ff', border: '#ff0', accent: '#ff0' } },
};
export const Phone: Story = { args: { on: ['size'] }, globals: { viewport: { value: 'mobile1' } } };
