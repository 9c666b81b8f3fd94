import type { AidInfo, AidWords } from '@mangdao/contract';

/** Aids with every kind of setting, one that this browser lacks, one that fails and one that has something to say. */
export const fakeAids: readonly AidInfo[] = [
  {
    id: 'size',
    group: 'text',
    supported: true,
    settings: { scale: { kind: 'range', min: 1, max: 3, step: 0.1, default: 1.5, unit: 'times' } },
  },
  {
    id: 'font',
    group: 'text',
    supported: true,
    settings: {
      family: { kind: 'choice', values: ['sans', 'serif', 'kai'], default: 'sans' },
      bold: { kind: 'toggle', default: false },
    },
  },
  {
    id: 'theme',
    group: 'colour',
    supported: true,
    settings: {
      theme: {
        kind: 'choice',
        values: ['yellow-on-black', 'white-on-black', 'black-on-white', 'black-on-yellow', 'white-on-blue', 'custom'],
        default: 'yellow-on-black',
      },
      text: { kind: 'colour', default: '#ffff00', when: { setting: 'theme', is: ['custom'] } },
    },
  },
  { id: 'fragile', group: 'colour', supported: true, settings: {} },
  {
    id: 'listen',
    group: 'listen',
    supported: true,
    settings: {
      rate: { kind: 'range', min: 0.5, max: 3, step: 0.1, default: 1, unit: 'times' },
      voice: {
        kind: 'pick',
        default: '',
        options: async () => [
          { value: 'xiaoxiao', label: '晓晓' },
          { value: 'yunyang', label: '云扬' },
        ],
      },
    },
  },
  {
    id: 'ruler',
    group: 'guide',
    supported: true,
    settings: { height: { kind: 'range', min: 1, max: 6, step: 1, default: 2, unit: 'lines' } },
  },
  { id: 'future', group: 'guide', supported: false, settings: {} },
  { id: 'plain', group: 'simplify', supported: true, settings: {} },
];

const words = (name: string, summary: string, rest: Partial<AidWords> = {}): AidWords => ({
  name,
  summary,
  settings: {},
  values: {},
  notices: {},
  labels: {},
  ...rest,
});

/** Their words in Chinese. */
export const fakeWords: Readonly<Record<string, AidWords>> = {
  size: words('放大文字', '把页面上的文字放大，最大到三倍。', { settings: { scale: '字号' } }),
  font: words('更换字体', '换成更容易辨认的字体。', {
    settings: { family: '字体', bold: '加粗' },
    values: { 'family.sans': '黑体', 'family.serif': '宋体', 'family.kai': '楷体' },
  }),
  theme: words('配色', '换成看得更清楚的文字和背景颜色。', {
    settings: { theme: '配色方案', text: '文字颜色' },
    values: {
      'theme.yellow-on-black': '黑底黄字',
      'theme.white-on-black': '黑底白字',
      'theme.black-on-white': '白底黑字',
      'theme.black-on-yellow': '黄底黑字',
      'theme.white-on-blue': '蓝底白字',
      'theme.custom': '自选颜色',
    },
  }),
  fragile: words('增强对比', '保留页面原有色调，只加深看不清的地方。', {
    notices: { canvas: '页面上的图片没有改变。' },
  }),
  listen: words('朗读', '读出您指到的文字。', { settings: { rate: '语速', voice: '声音' } }),
  ruler: words('阅读尺', '在您阅读的行下面显示一条尺子。', { settings: { height: '高度' } }),
  future: words('页面大纲', '列出标题和链接，方便跳转。'),
  plain: words('简洁阅读', '只显示正文，去掉其他内容。'),
};

/** Their words in English. */
export const fakeEnglishWords: Readonly<Record<string, AidWords>> = {
  size: words('Larger text', 'Enlarges the text of the page, up to three times.', { settings: { scale: 'Size' } }),
  font: words('Font', 'Sets the text in a font that is easier to read.', {
    settings: { family: 'Family', bold: 'Bold' },
    values: { 'family.sans': 'Sans serif', 'family.serif': 'Serif', 'family.kai': 'Kai' },
  }),
  theme: words('Colours', 'Gives text and background colours that are easier to see.', {
    settings: { theme: 'Theme', text: 'Text colour' },
    values: {
      'theme.yellow-on-black': 'Yellow on black',
      'theme.white-on-black': 'White on black',
      'theme.black-on-white': 'Black on white',
      'theme.black-on-yellow': 'Black on yellow',
      'theme.white-on-blue': 'White on blue',
      'theme.custom': 'My own',
    },
  }),
  fragile: words('More contrast', 'Keeps the colours of the page and deepens only what is hard to see.'),
  listen: words('Read aloud', 'Reads the text you point at.', { settings: { rate: 'Speed', voice: 'Voice' } }),
  ruler: words('Reading ruler', 'Shows a ruler under the line you read.', { settings: { height: 'Height' } }),
  future: words('Outline', 'Lists headings and links to jump to.'),
  plain: words('Simple view', 'Shows the content alone.'),
};

/** Their icons. */
export const fakeIcons: Readonly<Record<string, readonly string[]>> = {
  size: ['M3 19 8.5 5 14 19M5 14h7', 'M15 19l3-8 3 8M16 16.5h4'],
  font: ['M5 6V4h14v2M12 4v16M9 20h6'],
  theme: ['M12 3a9 9 0 1 0 0 18c1.5 0 2-1 2-2s-1-1.5-.5-2.5 1.5-1 3-1a4.5 4.5 0 0 0 4.5-4.5C21 6.5 17 3 12 3Z', 'M7.5 11h0M10.5 7.5h0M15 7.5h0'],
  fragile: ['M12 3a9 9 0 1 0 0 18Z', 'M12 3a9 9 0 0 1 0 18'],
  listen: ['M4 9v6h4l5 4V5L8 9H4Z', 'M16.5 8.5a5 5 0 0 1 0 7M19 6a9 9 0 0 1 0 12'],
  ruler: ['M3 8h18v8H3Z', 'M7 8v4M11 8v3M15 8v4M19 8v3'],
  future: ['M4 6h3M4 12h3M4 18h3M10 6h10M10 12h10M10 18h10'],
  plain: ['M5 4h14v16H5Z', 'M8 9h8M8 13h8M8 17h5'],
};
