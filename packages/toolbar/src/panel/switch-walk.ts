/** The switch that an arrow key, Home or End leads to from another; `undefined` where the key leads nowhere. */
export function switchWalk<E extends Element>(switches: readonly E[], from: E, key: string): E | undefined {
  const at = switches.indexOf(from);
  if (at < 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return switches[at + 1];
    case 'ArrowUp':
      return switches[at - 1];
    case 'Home':
      return switches[0];
    case 'End':
      return switches[switches.length - 1];
    default:
      return undefined;
  }
}
