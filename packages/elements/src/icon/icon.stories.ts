import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { glyphs } from './glyphs.js';
import './mangdao-icon.js';

const meta: Meta = { title: 'Elements/Icon', component: 'mangdao-icon' };
export default meta;

export const Glyphs: StoryObj = {
  render: () => html`${Object.values(glyphs).map((paths) => html`<mangdao-icon .paths=${paths}></mangdao-icon> `)}`,
};
