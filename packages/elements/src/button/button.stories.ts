import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MangdaoButton } from './button.js';
import './mangdao-button.js';

interface Args extends Pick<MangdaoButton, 'variant' | 'disabled'> {
  readonly text: string;
}

const meta: Meta<Args> = {
  title: 'Elements/Button',
  component: 'mangdao-button',
  args: { variant: 'normal', disabled: false, text: '全部还原' },
  argTypes: { variant: { control: 'select', options: ['normal', 'primary', 'quiet'] } },
  render: ({ variant, disabled, text }) =>
    html`<mangdao-button variant=${variant} ?disabled=${disabled}>${text}</mangdao-button>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Normal: Story = {};
export const Primary: Story = { args: { variant: 'primary' } };
export const Quiet: Story = { args: { variant: 'quiet' } };
export const Disabled: Story = { args: { disabled: true } };
