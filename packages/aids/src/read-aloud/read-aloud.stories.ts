import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { readAloud } from './aid.js';

type Args = ValuesOf<typeof readAloud.settings>;

const meta: Meta<Args> = { title: 'Aids/Read aloud', ...aidStory(readAloud), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const WholePage: Story = { args: { mode: 'page' } };
