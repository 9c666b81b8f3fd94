/** A colour in sRGB with its opacity, each 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Rgba = [1, 1, 1, 1];
export const black: Rgba = [0, 0, 0, 1];

const converted = new Map<string, Rgba>();
let canvas: OffscreenCanvasRenderingContext2D | undefined;

/** Browsers know every colour space there is: they are asked to paint one pixel of it. */
function drawn(colour: string): Rgba {
  let found = converted.get(colour);
  if (!found) {
    canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    converted.set(colour, (found = Array.from([...canvas.getImageData(0, 0, 1, 1).data], (v) => v / 255) as unknown as Rgba));
  }
  return found;
}

/** A colour as browsers compute it (`rgb()`, `color()`, `oklch()` and their kin), cut off at sRGB; `null` for other text. */
export function parsedColour(computed: string): Rgba | null {
  if (computed.startsWith('rgb')) {
    const [r, g, b, alpha = 1] = Array.from(computed.match(/[\d.e-]+/g)!, Number) as [number, number, number, number?];
    return [r / 255, g / 255, b / 255, alpha];
  }
  return /^(color|(ok)?l(ab|ch))\(/.test(computed) ? drawn(computed) : null;
}

/** The colours named in a computed value, such as those of a gradient. */
export const colourPattern = /\b(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^()]*\)/g;

/** A colour as `rrggbb`, or `rrggbbaa` where it can be seen through. */
export const hex = (colour: Rgba): string =>
  Array.from(colour, (v) => Math.round(v * 255).toString(16).padStart(2, '0')).join('').replace(/^(.{6})ff$/, '$1');

/** The nearest colour that eight bits a channel can say. */
export const rounded = (colour: Rgba): Rgba => Array.from(colour, (v) => Math.round(v * 255) / 255) as unknown as Rgba;
