import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../icon/mangdao-icon.js';
import './mangdao-switch.js';
import type { MangdaoSwitch } from './switch.js';

type Args = Pick<MangdaoSwitch, 'label' | 'hint' | 'checked' | 'disabled' | 'busy'>;

const meta: Meta<Args> = {
  title: 'Elements/Switch',
  component: 'mangdao-switch',
  args: { label: '放大文字', hint: '把页面上的文字放大，最大到三倍。', checked: false, disabled: false, busy: false },
  render: ({ label, hint, checked, disabled, busy }) =>
    html`<mangdao-switch
      .label=${label}
      .hint=${hint}
      ?checked=${checked}
      ?disabled=${disabled}
      ?busy=${busy}
    ></mangdao-switch>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Off: Story = {};
export const On: Story = { args: { checked: true } };
export const Busy: Story = { args: { checked: true, busy: true } };
export const Disabled: Story = { args: { disabled: true, hint: '您的浏览器不支持这项功能。' } };
export const RightToLeft: Story = { args: { checked: true }, decorators: [(story) => html`<div dir="rtl">${story()}</div>`] };
