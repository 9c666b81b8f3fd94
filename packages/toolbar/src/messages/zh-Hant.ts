import type { Messages } from './messages.js';

/** The panel in traditional Chinese. */
export const messages: Messages = {
  title: '無障礙工具',
  close: '關閉',
  language: '語言',
  groups: { text: '文字', colour: '顏色', listen: '聽讀', guide: '指引', simplify: '簡化', help: '幫助' },

  settingsOf: (aid) => `${aid}的設定`,
  loading: '正在準備……',
  unsupported: '您的瀏覽器不支援這項功能。',
  notices: {
    load: '這項功能沒有載入成功，請檢查網路後重試。',
    error: '這項功能出了問題，已經停用，其他功能不受影響。',
  },
  retry: (aid) => `重試${aid}`,
  automatic: '自動選擇',
  less: (setting) => `${setting}減一檔`,
  more: (setting) => `${setting}加一檔`,
  units: {
    times: (value) => `${value} 倍`,
    em: (value) => `${value} 字`,
    px: (value) => `${value} 像素`,
    lines: (value) => `${value} 行`,
    percent: (value) => `${value}%`,
  },

  on: (aid) => `${aid} 已開啟`,
  off: (aid) => `${aid} 已關閉`,
  set: (setting, value) => `${setting} ${value}`,
  enabled: '開',
  disabled: '關',
  separator: '，',

  countOn: (count) => (count ? `已開啟 ${count} 項` : '尚未開啟任何功能'),
  reset: '全部還原',
  resetDone: '已全部還原，頁面恢復原樣。',
  undo: '復原還原',
  undone: '已恢復剛才的設定。',

  shortcut: '快速鍵',
  shortcutUse: '使用快速鍵',
  shortcutNow: (keys) => `按 ${keys} 打開或關閉工具。`,
  shortcutNone: '現在沒有快速鍵。',
  shortcutChange: '更改快速鍵',
  shortcutPress: '請按下新的組合鍵。按 Esc 取消。',
  shortcutModifier: '請同時按住 Ctrl、Alt 或 Meta 鍵，再按另一個鍵。',
  shortcutReserved: (keys) => `${keys} 已被瀏覽器或讀屏軟體使用，請換一個。`,
  shortcutSaved: (keys) => `快速鍵已改為 ${keys}。`,

  help: '使用說明',
  helpKeyboard: '用鍵盤操作',
  helpKeys: [
    ['Tab', '到下一個控制項；Shift+Tab 返回上一個'],
    ['空白鍵、Enter', '打開或關閉功能，按下按鈕'],
    ['上、下方向鍵', '在各項功能的開關之間移動'],
    ['Home、End', '到第一個、最後一個開關'],
    ['左、右方向鍵', '調整滑桿，切換選項'],
    ['Esc', '關閉工具，回到頁面'],
  ],
  helpAids: '各項功能',
  helpHonest: '您需要知道',
  helpHonestText: [
    '本工具幫助您按自己的需要瀏覽，不能修復網站本身的問題。',
    '本工具不收集您的資訊，也不向任何人傳送。線上語音例外：您自己選了它，要讀的文字才會傳給提供語音的公司。',
    '您的選擇只保存在這台裝置上。',
  ],

  away: '收起工具',
  awayText: (keys) =>
    `收起後，頁面上不再顯示工具按鈕，已開啟的功能不變。${keys ? `按 ${keys}、` : ''}下次重新打開網站，或使用頁面上打開無障礙工具的連結（如果有），可以再次找到它。`,
  awayConfirm: '確認收起',
};
