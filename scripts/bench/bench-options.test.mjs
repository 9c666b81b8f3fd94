import { expect, test } from 'vitest';
import { benchOptions, OptionError, usage } from './bench-options.mjs';

const names = ['zoom', 'mangdao', 'other'];
const options = (...given) => benchOptions(given, names);

test('without options everything is measured', () => {
  expect(options()).toEqual({ help: false, jobs: ['text', 'colours', 'live', 'legal-aid', 'intake'], sizes: ['1k', '10k', '100k'], toolbars: names, repeat: 5, dist: undefined });
});

test('lists are taken in their own order, with spaces or without', () => {
  expect(options('--only', 'live', '--sizes=10k, 1k', '--toolbars', 'mangdao,zoom')).toMatchObject({ jobs: ['live'], sizes: ['1k', '10k'], toolbars: ['zoom', 'mangdao'] });
});

test('the two dashes that a package manager hands on are no option', () => {
  expect(options('--', '--repeat', '3').repeat).toBe(3);
});

test.each([
  [['--only', 'texts'], '--only takes some of text, colours, live, legal-aid, intake, not texts.'],
  [['--only', ''], '--only takes some of text, colours, live, legal-aid, intake.'],
  [['--sizes', '1k,5k'], '--sizes takes some of 1k, 10k, 100k, not 5k.'],
  [['--toolbars', 'nobody'], '--toolbars takes some of zoom, mangdao, other, not nobody.'],
  [['--repeat', '0'], '--repeat takes a whole number from 1 to 99, not 0.'],
  [['--repeat', '2.5'], '--repeat takes a whole number from 1 to 99, not 2.5.'],
  [['--repeat='], '--repeat takes a whole number from 1 to 99, not nothing.'],
  [['--dist='], /^--dist needs a folder/],
  [['--repeats', '3'], /'--repeats'.*Known options: --help, --only, --sizes, --toolbars, --repeat, --dist\.$/],
  [['text'], /'text'.*Known options/],
])('%j says what is wrong and what is allowed', (given, message) => {
  expect(() => options(...given)).toThrow(OptionError);
  expect(() => options(...given)).toThrow(message);
});

test('the help names every option', () => {
  for (const name of ['only', 'sizes', 'toolbars', 'repeat', 'dist', 'help']) expect(usage).toContain(`--${name}`);
  expect(options('--help').help).toBe(true);
});
