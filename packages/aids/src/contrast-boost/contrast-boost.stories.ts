import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { contrastBoost } from './aid.js';

type Args = ValuesOf<typeof contrastBoost.settings>;

const meta: Meta<Args> = { title: 'Aids/Clearer text', ...aidStory(contrastBoost), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const Medium: Story = { args: { ratio: '4.5' } };
