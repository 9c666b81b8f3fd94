import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './mangdao-select.js';
import type { MangdaoSelect } from './select.js';

type Args = Pick<MangdaoSelect, 'label' | 'value' | 'compact'>;

const options = [
  { value: 'zh-Hans', label: '简体中文', lang: 'zh-Hans' },
  { value: 'zh-Hant', label: '繁體中文', lang: 'zh-Hant' },
  { value: 'en', label: 'English', lang: 'en' },
];

const meta: Meta<Args> = {
  title: 'Elements/Select',
  component: 'mangdao-select',
  args: { label: '语言', value: 'zh-Hans', compact: false },
  render: ({ label, value, compact }) =>
    html`<mangdao-select .label=${label} .options=${options} .value=${value} ?compact=${compact}></mangdao-select>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Labelled: Story = {};
export const Compact: Story = { args: { compact: true } };
