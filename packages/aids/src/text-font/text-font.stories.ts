import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { textFont } from './aid.js';

type Args = ValuesOf<typeof textFont.settings>;

const meta: Meta<Args> = { title: 'Aids/Typeface', ...aidStory(textFont), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Serif: Story = { args: { family: 'serif' } };
export const Kai: Story = { args: { family: 'kai' } };
export const Dyslexic: Story = { args: { family: 'dyslexic' } };
export const Bold: Story = { args: { bold: true } };
