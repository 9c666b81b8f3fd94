import type { Settings } from '@mangdao/contract';

const custom = { setting: 'theme', is: ['custom'] } as const;

/** `theme`: text colour on background colour; `text`, `background` and `link` are the visitor's own for `custom`. */
export const settings = {
  theme: {
    kind: 'choice',
    values: [
      'yellow-on-black',
      'white-on-black',
      'black-on-white',
      'black-on-yellow',
      'white-on-blue',
      'yellow-on-blue',
      'green-on-black',
      'custom',
    ],
    default: 'yellow-on-black',
  },
  text: { kind: 'colour', default: '#ffffff', when: custom },
  background: { kind: 'colour', default: '#000000', when: custom },
  link: { kind: 'colour', default: '#ffff00', when: custom },
} as const satisfies Settings;
