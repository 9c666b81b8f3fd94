/** How far one press of a step button goes: a multiple of `step` that crosses the range in about twenty presses. */
export function stepSize(min: number, max: number, step: number): number {
  return step * Math.max(1, Math.round((max - min) / 20 / step));
}
