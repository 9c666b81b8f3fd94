import { describe, expect, test } from 'vitest';
import { scaleRule, sizeName } from './scale-rule.js';

const scaled = (pixels: number): string => `calc(${pixels}px*var(--mangdao-scale))`;

describe('the name of a size', () => {
  test.each([
    [{ font: 16, line: null }, '16'],
    [{ font: 16, line: 24 }, '16/24'],
    [{ font: 13.3333, line: 20.0001 }, '13.33/20'],
    [{ font: 0, line: 0 }, '0/0'],
  ])('%j is %j', (size, name) => expect(sizeName(size)).toBe(name));
});

describe('the rule', () => {
  test('claims by name and grows the text by the factor', () => {
    expect(scaleRule({ font: 16, line: null })).toBe(`[mangdao-size="16"]{font-size:${scaled(16)}!important}`);
  });

  test('grows the line in step with the text', () => {
    expect(scaleRule({ font: 16, line: 24 })).toBe(
      `[mangdao-size="16/24"]{font-size:${scaled(16)}!important;line-height:${scaled(24)}!important}`,
    );
  });

  test('opens lines that are set too close', () => {
    expect(scaleRule({ font: 20, line: 20 })).toContain(`line-height:${scaled(24)}!important`);
    expect(scaleRule({ font: 20, line: 23 })).toContain(`line-height:${scaled(23)}!important`);
  });

  test('a line that centres its text grows only where the text needs it', () => {
    expect(scaleRule({ font: 14, line: 40 })).toContain(`line-height:max(40px,${scaled(19.6)})!important`);
  });

  test('a text of no size has no line to speak of', () => {
    expect(scaleRule({ font: 0, line: 20 })).toBe(`[mangdao-size="0/20"]{font-size:${scaled(0)}!important}`);
  });

  test('one name, one rule', () => {
    const [one, other] = [{ font: 13.333, line: 19.999 }, { font: 13.3334, line: 20 }];
    expect(sizeName(one)).toBe(sizeName(other));
    expect(scaleRule(one)).toBe(scaleRule(other));
  });
});
