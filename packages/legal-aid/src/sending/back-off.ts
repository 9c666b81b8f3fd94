/** Milliseconds: the first pause, and the longest for what is urgent and what is not. */
const first = 2_000;
const longest = { urgent: 30_000, usual: 300_000 };

/**
 * Milliseconds to wait after so many tries: twice as long each time, somewhere in the upper half, so that a thousand visitors cut off
 * at one moment do not come back at one moment. `random` is from 0 up to 1.
 */
export function backOff(attempts: number, urgent: boolean, random: number): number {
  const most = Math.min(first * 2 ** Math.max(0, Math.min(attempts - 1, 20)), urgent ? longest.urgent : longest.usual);
  return Math.round(most * (0.5 + random / 2));
}
