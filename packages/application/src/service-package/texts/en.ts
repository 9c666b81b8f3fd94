import type { PackageTexts } from '../package-texts.js';

/** Service packages in English. */
export const packageTexts: PackageTexts = {
  items: {
    consultation: 'Legal advice',
    mediation: 'Mediation',
    drafting: 'Writing papers for you',
    representation: 'Representation',
    defence: 'Defence',
    visit: 'Home visit',
    'sign-language': 'Sign language',
    braille: 'Braille',
    'large-print': 'Large print',
    text: 'Contact in writing',
    speech: 'Spoken information',
    wheelchair: 'Wheelchair access',
    companion: 'Companion',
  },
  reasons: {
    'always-open': 'You can ask at any time.',
    'asked-for': 'You asked for it.',
    'labour-dispute': 'Labour disputes can be mediated first.',
    'peoples-mediation': "People's mediation helps in such disputes. You need not choose it.",
    'papers-to-begin': 'Papers are needed to begin.',
    'matter-needs-representation': 'A lawyer can represent you in this matter.',
    'suspect-needs-defence': 'A lawyer can defend you in a criminal case.',
    'hard-to-go-out': 'Going out may be hard.',
    vision: 'You have a visual disability.',
    'low-vision': 'Large print may be easier to read.',
    hearing: 'You have a hearing disability.',
    speech: 'You have a speech disability.',
    mobility: 'You have a physical disability.',
    'support-to-understand': 'It may be easier with someone you know.',
    older: 'You are 60 or older.',
  },
};
