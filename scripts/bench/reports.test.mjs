import { describe, expect, test } from 'vitest';
import { liveBars, liveLines } from './live-report.mjs';
import { textBars, textLines } from './text-report.mjs';

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

describe('live', () => {
  const live = (toolbar, frames, grown) => ({ toolbar, figures: { frames, inserted: 1000, grown } });

  test('frame rates beside that with nothing', () => {
    const rates = [live('nothing', 60, 0), live('mangdao', 45, 1), { toolbar: 'mangdao', figures: {}, failed: 'why' }];
    expect(liveLines(rates, [{ name: 'nothing', label: 'nothing' }, { name: 'mangdao', label: 'mangdao' }])).toEqual([
      ['', 'frames/s', '× nothing', 'new nodes/s', 'grown'],
      ['nothing', '60.0', '1.00', '1,000', '0 %'],
      ['mangdao', '45.0', '0.75', '1,000', '100 %'],
    ]);
    expect(liveBars(rates)[0].measured).toBe(75);
  });

  test('without either there is no share', () => expect(liveBars([live('mangdao', 45, 1)])[0].measured).toBeNull());
});
