/** True where the key event is the chord, written as `Alt+Shift+KeyM` (modifiers, then `KeyboardEvent.code`). */
export function isChord(chord: string, event: KeyboardEvent): boolean {
  const keys = chord.split('+');
  return (
    keys.pop() === event.code &&
    keys.includes('Alt') === event.altKey &&
    keys.includes('Shift') === event.shiftKey &&
    keys.includes('Ctrl') === event.ctrlKey &&
    keys.includes('Meta') === event.metaKey
  );
}
