/** False for a colour that lets all through. */
export const isPainted = (colour: string): boolean => !/^rgba\(.*,\s*0\)$|\/\s*0\)$|^transparent$/.test(colour);

/** True for a colour that lets nothing through. */
export const isOpaque = (colour: string): boolean => isPainted(colour) && !/^rgba\(|\/\s*[\d.]+%?\)$/.test(colour);

/** Red, green, blue (0 to 255) and alpha (0 to 1) of a computed colour; `null` for one that is not written so. */
function rgba(colour: string): number[] | null {
  const numbers = colour.startsWith('rgb') && colour.match(/[\d.]+/g);
  return numbers ? [...Array.from(numbers, Number), 1].slice(0, 4) : null;
}

/** True for white, black and what lies between them. */
export function isNeutral(colour: string): boolean {
  const channels = rgba(colour)?.slice(0, 3);
  return channels !== undefined && Math.max(...channels) - Math.min(...channels) < 30;
}

/** True where nobody could tell one colour from the other. */
export function isAlike(one: string, other: string): boolean {
  const [a, b] = [rgba(one), rgba(other)];
  if (!a || !b) return one === other;
  return a.every((channel, at) => Math.abs(channel - b[at]!) < 10);
}
