import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './mangdao-slider.js';
import type { MangdaoSlider } from './slider.js';

type Args = Pick<MangdaoSlider, 'label' | 'min' | 'max' | 'step' | 'value'>;

const meta: Meta<Args> = {
  title: 'Elements/Slider',
  component: 'mangdao-slider',
  args: { label: '字号', min: 1, max: 3, step: 0.1, value: 1.5 },
  render: ({ label, min, max, step, value }) =>
    html`<mangdao-slider
      .label=${label}
      .min=${min}
      .max=${max}
      .step=${step}
      .value=${value}
      .less=${`减小${label}`}
      .more=${`增大${label}`}
      .format=${(number: number) => `${number} 倍`}
    ></mangdao-slider>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Middle: Story = {};
export const AtTheEnd: Story = { args: { value: 3 } };
export const RightToLeft: Story = { decorators: [(story) => html`<div dir="rtl">${story()}</div>`] };
