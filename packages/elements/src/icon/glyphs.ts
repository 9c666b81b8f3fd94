/** Drawings that belong to the elements themselves, as path data on a 24 × 24 grid. */
export const glyphs = {
  close: ['M6 6l12 12M18 6 6 18'],
  plus: ['M12 5v14M5 12h14'],
  minus: ['M5 12h14'],
  check: ['m5 12.5 4.5 4.5L19 7.5'],
  down: ['m6 9.5 6 6 6-6'],
  warning: ['M12 4 2.8 20h18.4L12 4Z', 'M12 10v4.5M12 17.2h0'],
} as const satisfies Record<string, readonly string[]>;
