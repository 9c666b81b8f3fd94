import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { crosshair } from './aid.js';

type Args = ValuesOf<typeof crosshair.settings>;

const meta: Meta<Args> = { title: 'Aids/Crosshair', ...aidStory(crosshair), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const ThickAndBlue: Story = { args: { colour: '#0050d0', width: 10 } };
