import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { textSize } from './aid.js';

type Args = ValuesOf<typeof textSize.settings>;

const meta: Meta<Args> = { title: 'Aids/Text size', ...aidStory(textSize), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Twice: Story = { args: { scale: 2 } };
export const Largest: Story = { args: { scale: 3 } };
