import type { Messages } from './messages.js';

/** The panel in simplified Chinese. */
export const messages: Messages = {
  title: '无障碍工具',
  close: '关闭',
  language: '语言',
  groups: { text: '文字', colour: '颜色', listen: '听读', guide: '指引', simplify: '简化', help: '帮助' },

  settingsOf: (aid) => `${aid}的设置`,
  loading: '正在准备……',
  unsupported: '您的浏览器不支持这项功能。',
  notices: {
    load: '这项功能没有加载成功，请检查网络后重试。',
    error: '这项功能出了问题，已经停用，其他功能不受影响。',
  },
  retry: (aid) => `重试${aid}`,
  automatic: '自动选择',
  less: (setting) => `${setting}减一档`,
  more: (setting) => `${setting}加一档`,
  units: {
    times: (value) => `${value} 倍`,
    em: (value) => `${value} 字`,
    px: (value) => `${value} 像素`,
    lines: (value) => `${value} 行`,
    percent: (value) => `${value}%`,
  },

  on: (aid) => `${aid} 已开启`,
  off: (aid) => `${aid} 已关闭`,
  set: (setting, value) => `${setting} ${value}`,
  enabled: '开',
  disabled: '关',
  separator: '，',

  countOn: (count) => (count ? `已开启 ${count} 项` : '尚未开启任何功能'),
  reset: '全部还原',
  resetDone: '已全部还原，页面恢复原样。',
  undo: '撤销还原',
  undone: '已恢复刚才的设置。',

  shortcut: '快捷键',
  shortcutUse: '使用快捷键',
  shortcutNow: (keys) => `按 ${keys} 打开或关闭工具。`,
  shortcutNone: '现在没有快捷键。',
  shortcutChange: '更改快捷键',
  shortcutPress: '请按下新的组合键。按 Esc 取消。',
  shortcutModifier: '请同时按住 Ctrl、Alt 或 Meta 键，再按另一个键。',
  shortcutReserved: (keys) => `${keys} 已被浏览器或读屏软件使用，请换一个。`,
  shortcutSaved: (keys) => `快捷键已改为 ${keys}。`,

  help: '使用说明',
  helpKeyboard: '用键盘操作',
  helpKeys: [
    ['Tab', '到下一个控件；Shift+Tab 返回上一个'],
    ['空格、回车', '打开或关闭功能，按下按钮'],
    ['上、下方向键', '在各项功能的开关之间移动'],
    ['Home、End', '到第一个、最后一个开关'],
    ['左、右方向键', '调整滑块，切换选项'],
    ['Esc', '关闭工具，回到页面'],
  ],
  helpAids: '各项功能',
  helpHonest: '您需要知道',
  helpHonestText: [
    '本工具帮助您按自己的需要浏览，不能修复网站本身的问题。',
    '本工具不收集您的信息，也不向任何人发送。在线语音例外：您自己选了它，要读的文字才会发给提供语音的公司。',
    '您的选择只保存在这台设备上。',
  ],

  away: '收起工具',
  awayText: (keys) =>
    `收起后，页面上不再显示工具按钮，已开启的功能不变。${keys ? `按 ${keys}、` : ''}下次重新打开网站，或使用页面上打开无障碍工具的链接（如果有），可以再次找到它。`,
  awayConfirm: '确认收起',
};
