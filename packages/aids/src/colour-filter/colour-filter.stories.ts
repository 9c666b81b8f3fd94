import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { colourFilter } from './aid.js';

type Args = ValuesOf<typeof colourFilter.settings>;

const meta: Meta<Args> = { title: 'Aids/Colour filter', ...aidStory(colourFilter), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Inverted: Story = { args: { filter: 'invert' } };
export const LowSaturation: Story = { args: { filter: 'low-saturation' } };
export const HighSaturation: Story = { args: { filter: 'high-saturation' } };
export const Dimmed: Story = { args: { filter: 'invert', brightness: 60 } };
export const ForProtanopia: Story = { args: { filter: 'protanopia' } };
export const ForDeuteranopia: Story = { args: { filter: 'deuteranopia' } };
export const ForTritanopia: Story = { args: { filter: 'tritanopia' } };
export const AsWithProtanopia: Story = { args: { filter: 'protanopia', purpose: 'simulate' } };
export const AsWithDeuteranopia: Story = { args: { filter: 'deuteranopia', purpose: 'simulate' } };
export const AsWithTritanopia: Story = { args: { filter: 'tritanopia', purpose: 'simulate' } };
