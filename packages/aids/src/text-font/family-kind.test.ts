import { describe, expect, test } from 'vitest';
import { familyKind, firstName } from './family-kind.js';

describe('the first name of a stack', () => {
  test.each([
    ['Arial, sans-serif', 'Arial'],
    ['"Microsoft YaHei", Arial', '"Microsoft YaHei"'],
    ['"A, \\"B\\"", serif', '"A, \\"B\\""'],
    ['宋体', '宋体'],
  ])('of %s', (stack, first) => expect(firstName(stack)).toBe(first));
});

describe('what a face is there for', () => {
  test.each([
    ['"Font Awesome 6 Free"', 'signs'],
    ['FontAwesome', 'signs'],
    ['"Material Icons"', 'signs'],
    ['"Material Symbols Outlined"', 'signs'],
    ['layui-icon', 'signs'],
    ['iconfont, "Microsoft YaHei"', 'signs'],
    ['"Glyphicons Halflings"', 'signs'],
    ['webdings', 'signs'],
    ['KaTeX_Main, "Times New Roman", serif', 'signs'],
    ['monospace', 'code'],
    ['Consolas, Monaco, monospace', 'code'],
    ['"Source Code Pro", Menlo', 'code'],
    ['SFMono-Regular', 'code'],
    ['"Courier New"', 'code'],
    ['ui-monospace', 'code'],
    ['Hack, monospace', 'code'],
    ['"DejaVu Sans Mono", sans-serif', 'code'],
    ['"Microsoft YaHei", monospace', 'text'],
    ['宋体, monospace', 'text'],
    ['"Encode Sans"', 'text'],
    ['"Monotype Corsiva", cursive', 'text'],
    ['system-ui, "Segoe UI Symbol", "Apple Color Emoji"', 'text'],
    ['"Microsoft YaHei", iconfont', 'text'],
    ['', 'text'],
  ])('%s is for %s', (stack, kind) => expect(familyKind(stack)).toBe(kind));
});
