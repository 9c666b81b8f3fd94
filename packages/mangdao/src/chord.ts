/** True where the key event is the chord, written as `Alt+Shift+KeyM` (modifiers, then `KeyboardEvent.code`). */
export function isChord(chord: string, event: KeyboardEvent): boolean {
  const keys = chord.split('+');
  for (const key of ['Alt', 'Shift', 'Ctrl', 'Meta'] as const)
    if (keys.includes(key) !== event[`${key.toLowerCase() as Lowercase<typeof key>}Key`]) return false;
  // Keys on a screen have no code, and no chord has no key.
  return chord !== '' && keys.pop() === event.code;
}
