import { describe, expect, test } from 'vitest';
import { colourBars, colourLines, enoughBefore } from './colours-report.mjs';
import { liveBars, liveLines } from './live-report.mjs';
import { textBars, textLines } from './text-report.mjs';
import { colourEntries } from './toolbars.mjs';

const run = (first, rest = {}) => ({ first, repaired: first, longest: 0, longTotal: 0, grown: 1, ...rest });
const text = (size, toolbar, figures) => ({ size, toolbar, figures });
const bar = (bars, what) => bars.find((each) => each.what.includes(what)).measured;

const results = [
  text('10k', 'zoom', { cold: run(100), warm: run(80), step: run(60) }),
  text('10k', 'zoom', { cold: run(300), warm: run(120), step: run(60) }),
  text('10k', 'zoom', { cold: run(200), warm: run(100), step: run(60) }),
  text('10k', 'mangdao', { cold: run(400, { longest: 70 }), warm: run(130, { repaired: 350, longest: 40, longTotal: 200 }), step: run(52) }),
  text('100k', 'zoom', { cold: run(2000), warm: run(1000) }),
  text('100k', 'mangdao', { cold: run(4000), warm: run(1690) }),
];
const toolbars = [{ name: 'zoom', label: 'root CSS zoom' }, { name: 'mangdao', label: 'mangdao', repairs: true }, { name: 'lost', label: 'lost' }];

describe('text', () => {
  test('a line for each toolbar and use, compared with zoom in the same use', () => {
    const [, ...lines] = textLines(results, '10k', toolbars);
    expect(lines.map(([name, first, toZoom]) => [name, first, toZoom])).toEqual([
      ['root CSS zoom, first use', '200.0', '1.00'],
      ['root CSS zoom, used before', '100.0', '1.00'],
      ['mangdao, first use', '400.0', '2.00'],
      ['mangdao, used before', '130.0', '1.30'],
      ['lost, first use', '–', '–'],
      ['lost, used before', '–', '–'],
    ]);
    expect(lines[1].slice(3, 5), 'what changes nothing later has no time for it').toEqual(['–', '–']);
    expect(lines[3]).toEqual(['mangdao, used before', '130.0', '1.30', '350.0', '3.50', '40', '200', '52.0', '0.40', '100 %']);
  });

  test('every line is as long as the head, at 100k with the growth besides', () => {
    for (const size of ['10k', '100k']) {
      const [head, ...lines] = textLines(results, size, toolbars);
      expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
    }
    expect(textLines(results, '100k', toolbars).map((line) => line.at(-1))).toEqual(['× 10k', '10.0', '10.0', '10.0', '13.0', '–', '–']);
  });

  test('the bars are of warm figures, and the longest task of every run', () => {
    const bars = textBars(results);
    expect(bar(bars, '1k: first painted')).toBeNull();
    expect(bar(bars, '10k: first painted')).toBe(1.3);
    expect(bar(bars, 'fully repaired')).toBe(3.5);
    expect(bar(bars, 'longest task')).toBe(70);
    expect(bar(bars, '100k, ×')).toBe(13);
    expect(bar(bars, 'slider')).toBe(0.4);
  });

  test('what never grew has no time, and hides no other run', () => {
    const never = { first: null, repaired: null, longest: null, longTotal: 0, grown: 0 };
    const [, cold] = textLines([text('1k', 'zoom', { cold: never }), text('1k', 'zoom', { cold: run(50) })], '1k', toolbars.slice(0, 1));
    expect(cold[1]).toBe('50.0');
    expect(bar(textBars([text('10k', 'mangdao', { cold: never })]), 'longest task')).toBeNull();
  });

  test('nothing measured, nothing claimed', () => {
    expect(textBars([]).every(({ measured }) => measured === null)).toBe(true);
  });
});

describe('colours', () => {
  const colours = (first, rest = {}) => ({ first, repaired: first, longest: 0, longestAfter: 0, watched: 25, coloured: 1, enoughBefore: 0.6, enough: 1, ...rest });
  const peer = text('10k', 'darkreader', { cold: colours(200), warm: colours(100, { coloured: 0.9, enough: 0.95 }) });
  const measured = [
    peer,
    text('100k', 'darkreader', { warm: colours(800) }),
    text('10k', 'mangdao theme', { cold: colours(150), warm: colours(40, { repaired: 90, longest: 60, longestAfter: 55 }) }),
    text('10k', 'mangdao theme', { cold: colours(150), warm: colours(60, { repaired: 110, longest: 80, longestAfter: 55 }) }),
    text('100k', 'mangdao theme', { warm: colours(650) }),
    { ...text('10k', 'mangdao boost', {}), failed: 'There is no such aid.' },
  ];
  const entries = ['mangdao theme', 'mangdao boost', 'darkreader'].map((name) => ({ name, label: name }));

  test('a line for each kind of colours and use, compared with Dark Reader in the same use; what failed has no figures', () => {
    const [, ...lines] = colourLines(measured, '10k', entries);
    expect(lines).toEqual([
      ['mangdao theme, first use', '150.0', '0.75', '150.0', '0.75', '0', '0', '100 %', '100 %'],
      ['mangdao theme, used before', '50.0', '0.50', '100.0', '1.00', '70', '55', '100 %', '100 %'],
      ['mangdao boost, first use', '–', '–', '–', '–', '–', '–', '–', '–'],
      ['mangdao boost, used before', '–', '–', '–', '–', '–', '–', '–', '–'],
      ['darkreader, first use', '200.0', '1.00', '200.0', '1.00', '0', '0', '100 %', '100 %'],
      ['darkreader, used before', '100.0', '1.00', '100.0', '1.00', '0', '0', '90 %', '95 %'],
    ]);
  });

  test('every line is as long as the head, at 100k with the growth besides', () => {
    for (const size of ['10k', '100k']) {
      const [head, ...lines] = colourLines(measured, size, entries);
      expect(new Set(lines.map((line) => line.length))).toEqual(new Set([head.length]));
    }
    expect(colourLines(measured, '100k', entries).map((line) => line.at(-1))).toEqual(['× 10k', '–', '13.0', '–', '–', '–', '8.0']);
  });

  test('the bars are of warm figures', () => {
    const bars = colourBars(measured);
    expect(bar(bars, 'theme, 1k')).toBeNull();
    expect(bar(bars, 'theme, 10k')).toBe(0.5);
    expect(bar(bars, 'theme: shown at 100k')).toBe(13);
    expect(bar(bars, 'boost, 10k')).toBeNull();
    expect(bars.map(({ most }) => most)).toEqual([0.5, 0.5, 0.5, 12, 1, 1, 1, 12]);
  });

  test('what was never coloured has no time, and its share counts', () => {
    const never = colours(null, { repaired: null, longestAfter: null, coloured: 0, enough: 0.6 });
    const [, cold, warm] = colourLines([text('1k', 'darkreader', { cold: never })], '1k', entries.slice(2));
    expect(cold).toEqual(['darkreader, first use', '–', '–', '–', '–', '0', '–', '0 %', '60 %']);
    expect(warm.slice(1).every((cell) => cell === '–')).toBe(true);
  });

  test('how many texts had enough contrast to begin with, where it is known', () => {
    expect(enoughBefore(measured, '10k')).toBe(', 60 % of its texts at 7:1 before');
    expect(enoughBefore(measured, '1k')).toBe('');
  });

  test('nothing measured, nothing claimed', () => expect(colourBars([]).every(({ measured }) => measured === null)).toBe(true));
});

describe('live', () => {
  const live = (toolbar, frames, reached) => ({ toolbar, figures: { frames, inserted: 1000, reached } });

  test('frame rates beside that with nothing', () => {
    const rates = [live('nothing', 60, 0), live('mangdao', 45, 1), live('mangdao theme', 57, 1), { toolbar: 'mangdao', figures: {}, failed: 'why' }];
    expect(liveLines(rates, [{ name: 'nothing', label: 'nothing' }, { name: 'mangdao', label: 'mangdao' }])).toEqual([
      ['', 'frames/s', '× nothing', 'new nodes/s', 'reached'],
      ['nothing', '60.0', '1.00', '1,000', '0 %'],
      ['mangdao', '45.0', '0.75', '1,000', '100 %'],
    ]);
    expect(liveBars(rates).map(({ measured }) => measured)).toEqual([75, 95, null]);
  });

  test('without either there is no share', () => expect(liveBars([live('mangdao', 45, 1)])[0].measured).toBeNull());
});

test('each kind of colours is an entry of its own, on the page of its toolbar', () => {
  const on = () => undefined;
  const entries = colourEntries([{ name: 'one', label: 'One 1.0', colours: [{ on }] }, { name: 'two', label: 'Two', colours: [{ name: 'a', on }, { name: 'b', on }] }, { name: 'none', label: 'None' }]);
  expect(entries.map(({ name, label, page }) => [name, label, page])).toEqual([['one', 'One 1.0', 'one'], ['two a', 'Two a', 'two'], ['two b', 'Two b', 'two']]);
});
