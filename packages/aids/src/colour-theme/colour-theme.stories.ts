import type { ValuesOf } from '@mangdao/contract';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { aidStory } from '../testing/aid-story.js';
import { samplePage } from '../testing/sample-page.js';
import { colourTheme } from './aid.js';

type Args = ValuesOf<typeof colourTheme.settings>;

const meta: Meta<Args> = { title: 'Aids/Page colours', ...aidStory(colourTheme), render: samplePage };
export default meta;

type Story = StoryObj<Args>;

/** As it is when switched on. */
export const Default: Story = {};
export const WhiteOnBlack: Story = { args: { theme: 'white-on-black' } };
export const BlackOnWhite: Story = { args: { theme: 'black-on-white' } };
export const BlackOnYellow: Story = { args: { theme: 'black-on-yellow' } };
export const WhiteOnBlue: Story = { args: { theme: 'white-on-blue' } };
export const YellowOnBlue: Story = { args: { theme: 'yellow-on-blue' } };
export const GreenOnBlack: Story = { args: { theme: 'green-on-black' } };
export const OwnColours: Story = { args: { theme: 'custom', text: '#fff4d6', background: '#2b1d00', link: '#9fd8ff' } };
