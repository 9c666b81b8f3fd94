import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { textSpacing } from './aid.js';

type Args = ValuesOf<typeof textSpacing.settings>;

const meta: Meta<Args> = { title: 'Aids/Text spacing', ...aidStory(textSpacing), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Widest: Story = { args: { line: 2.5, letter: 0.3, word: 0.5, paragraph: 3 } };
