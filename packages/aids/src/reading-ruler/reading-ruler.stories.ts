import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { readingRuler } from './aid.js';

type Args = ValuesOf<typeof readingRuler.settings>;

const meta: Meta<Args> = { title: 'Aids/Reading ruler', ...aidStory(readingRuler), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const FourLines: Story = { args: { height: 4 } };
