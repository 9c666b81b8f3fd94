import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { MangdaoChoice } from './choice.js';
import './mangdao-choice.js';

type Args = Pick<MangdaoChoice, 'label' | 'options' | 'value'>;

const meta: Meta<Args> = {
  title: 'Elements/Choice',
  component: 'mangdao-choice',
  render: ({ label, options, value }) =>
    html`<mangdao-choice .label=${label} .options=${options} .value=${value}></mangdao-choice>`,
};
export default meta;

type Story = StoryObj<Args>;

const options = (...labels: string[]) => labels.map((label) => ({ value: label, label }));

export const Few: Story = { args: { label: '字体', options: options('黑体', '宋体', '楷体'), value: '黑体' } };
export const Many: Story = {
  args: {
    label: '配色方案',
    options: options('黑底黄字', '黑底白字', '白底黑字', '黄底黑字', '蓝底白字', '蓝底黄字', '黑底绿字', '自选颜色'),
    value: '黑底黄字',
  },
};
