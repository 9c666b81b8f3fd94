import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MangdaoColour } from './colour.js';
import './mangdao-colour.js';

type Args = Pick<MangdaoColour, 'label' | 'value'>;

const meta: Meta<Args> = {
  title: 'Elements/Colour',
  component: 'mangdao-colour',
  args: { label: '文字颜色', value: '#ffff00' },
  render: ({ label, value }) => html`<mangdao-colour .label=${label} .value=${value}></mangdao-colour>`,
};
export default meta;

export const Yellow: StoryObj<Args> = {};
