import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { Answers } from '@mangdao/application';
import './define.js';
import { fakeServices } from './testing/fake-services.js';
import { sampleAnswers, walkedThrough } from './testing/sample-answers.js';
import type { ViewName } from './view.js';

interface Args {
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'en';
  readonly view?: ViewName;
  /** A page of the application to begin at. */
  readonly place?: string;
  readonly answers: Answers;
  readonly online: boolean;
  readonly scale: number;
  readonly theme: Readonly<Record<string, string>>;
}

const meta: Meta<Args> = {
  title: 'Legal aid/Element',
  component: 'mangdao-legal-aid',
  args: { lang: 'zh-Hans', answers: {}, online: true, scale: 1, theme: {} },
  argTypes: { lang: { control: 'select', options: ['zh-Hans', 'zh-Hant', 'en'] } },
  render: ({ lang, view, place, answers, online, scale, theme }) => {
    const services = fakeServices({ online });
    const id = '00000000-0000-4000-8000-000000000001';
    if (place) services.drafts.set(id, { id, kind: 'application', tenant: 'sample-county', answers, place, locale: lang, startedAt: 1, changedAt: 1, uploads: [] });
    const element = document.createElement('mangdao-legal-aid');
    element.services = () => Promise.resolve(services);
    element.lang = lang;
    element.setAttribute('region', '140525');
    element.style.setProperty('--mangdao-scale', String(scale));
    for (const [name, value] of Object.entries(theme)) element.style.setProperty(`--mangdao-${name}`, value);
    if (view) requestAnimationFrame(() => void element.open(view).then(() => place && element.shadowRoot?.querySelector<HTMLElement>('.primary')?.click()));
    return element;
  },
  play: async ({ canvasElement, args }) => {
    const ready = (): boolean => !!canvasElement.querySelector('mangdao-legal-aid')?.shadowRoot?.querySelector(args.view ? '#title' : '.entry');
    while (!ready()) await new Promise((resolve) => setTimeout(resolve, 20));
  },
};
export default meta;

type Story = StoryObj<Args>;

const today = '2026-11-23';
const whole = walkedThrough(sampleAnswers[1]!, today);

export const Entry: Story = {};
export const EntryInEnglish: Story = { args: { lang: 'en' } };
export const EntryInTraditionalChinese: Story = { args: { lang: 'zh-Hant' } };
export const Phone: Story = { globals: { viewport: { value: 'mobile1' } } };
export const TwiceTheSize: Story = { args: { scale: 2 } };
export const YellowOnBlack: Story = { args: { view: 'ask', theme: { ground: '#000', ink: '#ff0', link: '#0ff', border: '#ff0', accent: '#ff0' } } };
export const WhoseDevice: Story = { args: { view: 'apply' } };
export const OneOfSeveral: Story = { args: { view: 'apply', place: 'matter', answers: whole } };
export const SeveralOfSeveral: Story = { args: { view: 'apply', place: 'contactPref', answers: whole } };
export const DateInThreeBoxes: Story = { args: { view: 'apply', place: 'birthDate', answers: whole } };
export const Place: Story = { args: { view: 'apply', place: 'residence', answers: whole } };
export const FamilyRows: Story = { args: { view: 'apply', place: 'family', answers: whole } };
export const Papers: Story = { args: { view: 'apply', place: 'materials', answers: whole } };
export const SensitiveConsent: Story = { args: { view: 'apply', place: 'consentSensitive', answers: whole } };
export const Commitment: Story = { args: { view: 'apply', place: 'commitment', answers: whole } };
export const SigningByHand: Story = { args: { view: 'apply', place: 'signature', answers: { ...whole, signature: { method: 'drawn', at: '2026-11-23T02:00:00Z', value: '' } } } };
export const Advice: Story = { args: { view: 'apply', place: 'advice', answers: whole } };
export const Review: Story = { args: { view: 'apply', place: 'review', answers: whole } };
export const ReviewInEnglish: Story = { args: { view: 'apply', place: 'review', answers: whole, lang: 'en' } };
export const Ask: Story = { args: { view: 'ask' } };
export const Follow: Story = { args: { view: 'follow' } };
export const ContactCard: Story = { args: { view: 'card' } };
export const ContactCardWithoutALine: Story = { args: { view: 'card', online: false } };
export const CallBack: Story = { args: { view: 'call' } };
export const Danger: Story = { args: { view: 'danger' } };
export const Survey: Story = { args: { view: 'survey' } };
