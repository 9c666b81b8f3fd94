const modifierCodes = /^(Control|Alt|Shift|Meta|OS)(Left|Right)?$|^(AltGraph|CapsLock|Fn|Unidentified)?$/;

// Keys that every browser or a screen reader on every platform takes; sources: the shortcut lists of Chrome, Edge,
// Firefox and Safari, and of NVDA, JAWS and VoiceOver.
const browser = /^(Ctrl|Meta)\+(Shift\+)?(Key[A-Z]|Digit\d|Tab|Minus|Equal|Space|F\d+|PageUp|PageDown|Delete|Backspace)$/;
const editing = /^(Ctrl|Meta|Alt)\+(Shift\+)?(Arrow\w+|Home|End|Insert)$/;
const system =
  /^Alt\+(Shift\+)?(F4|Tab|Space|Enter|Escape|F\d+)$|^Alt\+Key[DEF]$|^Ctrl\+(Shift\+)?Escape$|^Ctrl\+Alt\+(Delete|KeyN|KeyT)$/;
const tables = /^Ctrl\+Alt\+(Shift\+)?Arrow\w+$/;

/** The chord of a key event, as `Alt+Shift+KeyM`; `''` while only modifiers are down. */
export function chordOf(event: KeyboardEvent): string {
  if (modifierCodes.test(event.code)) return '';
  const keys: string[] = [];
  if (event.ctrlKey) keys.push('Ctrl');
  if (event.altKey) keys.push('Alt');
  if (event.shiftKey) keys.push('Shift');
  if (event.metaKey) keys.push('Meta');
  keys.push(event.code);
  return keys.join('+');
}

/** Why a chord cannot be used: it would fire while typing (WCAG 2.1.4), or it belongs to somebody else. */
export function chordProblem(chord: string): 'modifier' | 'reserved' | undefined {
  if (!/Ctrl|Alt|Meta/.test(chord)) return 'modifier';
  return [browser, editing, system, tables].some((taken) => taken.test(chord)) ? 'reserved' : undefined;
}

/** A chord as it is printed on the keys, as `Alt+Shift+M`. */
export function readableChord(chord: string): string {
  return chord.replace(/Key(?=[A-Z]$)|Digit(?=\d$)|Arrow(?=\w+$)/, '');
}
