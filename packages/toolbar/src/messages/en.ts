import type { Messages } from './messages.js';

/** The panel in English. */
export const messages: Messages = {
  title: 'Accessibility tools',
  close: 'Close',
  language: 'Language',
  groups: {
    text: 'Text',
    colour: 'Colour',
    listen: 'Listen',
    guide: 'Find your way',
    simplify: 'Simplify',
    help: 'Help',
  },

  settingsOf: (aid) => `Settings of ${aid}`,
  loading: 'Getting ready…',
  unsupported: 'Your browser does not support this.',
  notices: {
    load: 'This did not load. Check the connection and try again.',
    error: 'This went wrong and was switched off. Nothing else is affected.',
  },
  retry: (aid) => `Try ${aid} again`,
  automatic: 'Automatic',
  less: (setting) => `Decrease ${setting}`,
  more: (setting) => `Increase ${setting}`,
  units: {
    times: (value) => `${value} ×`,
    em: (value) => `${value} em`,
    px: (value) => `${value} px`,
    lines: (value) => (value === 1 ? '1 line' : `${value} lines`),
    percent: (value) => `${value}%`,
  },

  on: (aid) => `${aid} on`,
  off: (aid) => `${aid} off`,
  set: (setting, value) => `${setting} ${value}`,
  enabled: 'on',
  disabled: 'off',
  separator: ', ',

  countOn: (count) => (count ? `${count} switched on` : 'Nothing is switched on'),
  reset: 'Reset all',
  resetDone: 'Everything is reset. The page is as it was.',
  undo: 'Undo reset',
  undone: 'Your settings are back.',

  shortcut: 'Keyboard shortcut',
  shortcutUse: 'Use a shortcut',
  shortcutNow: (keys) => `${keys} opens and closes the tools.`,
  shortcutNone: 'There is no shortcut now.',
  shortcutChange: 'Change the shortcut',
  shortcutPress: 'Press the new keys. Esc cancels.',
  shortcutModifier: 'Hold Ctrl, Alt or Meta and press another key.',
  shortcutReserved: (keys) => `${keys} belongs to the browser or to a screen reader. Please choose another.`,
  shortcutSaved: (keys) => `The shortcut is now ${keys}.`,

  help: 'How to use the tools',
  helpKeyboard: 'With the keyboard',
  helpKeys: [
    ['Tab', 'to the next control; Shift+Tab to the one before'],
    ['Space, Enter', 'turns a switch, presses a button'],
    ['Up, Down', 'from switch to switch'],
    ['Home, End', 'to the first, the last switch'],
    ['Left, Right', 'moves a slider, chooses among options'],
    ['Esc', 'closes the tools and returns to the page'],
  ],
  helpAids: 'What each tool does',
  helpHonest: 'Good to know',
  helpHonestText: [
    'These tools help you to browse in your own way. They do not repair a website.',
    'They collect nothing about you and send nothing to anybody. Online voices are the exception: only if you pick one, the text that is read goes to the company that provides it.',
    'Your choices are stored on this device only.',
  ],

  away: 'Put the tools away',
  awayText: (keys) =>
    `The button disappears from the page; what you switched on stays on. To get it back, ${keys ? `press ${keys}, ` : ''}open the website anew, or use the link of the page that opens the accessibility tools, if there is one.`,
  awayConfirm: 'Put away',
};
