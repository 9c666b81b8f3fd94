import type { EntryWords } from './entry-words.js';

/** The entry in English. */
export const words: EntryWords = {
  title: 'Legal aid',
  lead: 'Free help with legal trouble. What do you need?',
  offers: {
    apply: ['Apply for legal aid', 'One question at a time; skip what you don’t know'],
    ask: ['Ask about the law', 'Write or say it, and somebody answers'],
    follow: ['My application', 'See how it is doing, add, change or withdraw'],
    card: ['Contact card', 'Address, phone, hours, how to apply'],
    call: ['Call me back', 'Or by text message, WeChat or at the counter'],
  },
  danger: ['I am in danger now', 'Get help at once'],
  calls: 'Call now',
  hotlines: [
    ['110', 'police'],
    ['12348', 'legal services'],
    ['12385', 'services for disabled people'],
    ['12345', 'government services'],
  ],
  call: (number, of) => `Call ${number}, ${of}`,
  busy: 'Opening…',
  failed: 'It did not open. Check your connection and try again. You can also call 12348.',
  retry: 'Try again',
};
