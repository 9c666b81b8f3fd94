import { institutionPlace } from './institution.js';

test.each([
  ['a lawsuit: the court, not the event', { stage: 'first-instance', handlingOrg: { name: '泽州县人民法院', region: '140525' }, eventPlace: '140502' }, '140525', 'handling-authority', 'R20'],
  ['a lawsuit that is being enforced', { stage: 'enforcement', handlingOrg: '140525' }, '140525', 'handling-authority', 'R20'],
  ['arbitration: the commission, not the event', { stage: 'arbitration', handlingOrg: { region: '370102' }, eventPlace: '140502' }, '370102', 'dispute-authority', 'R21'],
  ['no authority: the event, by the county of its village', { stage: 'none', eventPlace: { region: '140502001002' } }, '140502', 'event-place', 'R21'],
  ['an authority without a region: the event', { stage: 'mediation', handlingOrg: { name: '居委会' }, eventPlace: '140502' }, '140502', 'event-place', 'R21'],
])('%s', (_, answers, region, ground, rule) => expect(institutionPlace(answers)).toMatchObject({ region, ground, rule }));

test.each([
  ['a lawsuit whose court is not told: the event does not stand in for it', { stage: 'first-instance', eventPlace: '140502' }],
  ['detained, authority not told', { detained: true, eventPlace: '140502' }],
  ['only the household’s registration', { stage: 'none', domicile: '140502' }],
  ['a name instead of a code', { stage: 'none', eventPlace: '晋城市' }],
  ['half a code', { stage: 'none', eventPlace: '1405' }],
  ['nothing', {}],
])('asks on: %s', (_, answers) => expect(institutionPlace(answers)).toBeUndefined());
