/** A colour in sRGB with its opacity, each 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const product = (rows: Matrix, [x, y, z]: Three): Three =>
  rows.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Three;

// From CSS Color 4, "Sample code for color conversions".
const fromP3: Matrix = [[1.22494, -0.22494, 0], [-0.04206, 1.04206, 0], [-0.01964, -0.07864, 1.09827]];
const fromXyz: Matrix = [[3.24097, -1.53738, -0.49861], [-0.96924, 1.87597, 0.04156], [0.05563, -0.20398, 1.05697]];
const fromXyzD50: Matrix = [[3.13414, -1.61739, -0.49066], [-0.9788, 1.91625, 0.03344], [0.07196, -0.22898, 1.40539]];
const lmsFromOklab: Matrix = [[1, 0.3963377774, 0.2158037573], [1, -0.1055613458, -0.0638541728], [1, -0.0894841775, -1.291485548]];
const fromLms: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
const lmsFrom: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const oklabFromLms: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

const encoded = (v: number): number => (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);

/** A channel as light: 0 to 1 (WCAG 2.2, "relative luminance"). */
export const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

const each = (three: Three, change: (v: number) => number): Three => three.map(change) as unknown as Three;

/** OKLab as linear sRGB, which may lie outside of what screens show. */
export const linearFromOklab = (lab: Three): Three =>
  product(fromLms, each(product(lmsFromOklab, lab), (v) => v ** 3));

/** A colour in OKLab. */
export const oklab = ([r, g, b]: Rgba): Three =>
  product(oklabFromLms, each(product(lmsFrom, each([r, g, b], linear)), Math.cbrt));

/** Linear sRGB as a colour, cut off at what screens show. */
export function fromLinear(light: Three, alpha: number): Rgba {
  const [r, g, b] = each(light, (v) => encoded(Math.min(1, Math.max(0, v))));
  return [r, g, b, alpha];
}

function xyzFromLab([l, a, b]: Three): Three {
  const y = (l + 16) / 116;
  const part = (v: number): number => (v > 6 / 29 ? v ** 3 : (116 * v - 16) / 903.3);
  return [0.9643 * part(y + a / 500), part(y), 0.8251 * part(y - b / 200)];
}

const rectangular = ([l, chroma, hue]: Three): Three => {
  const angle = (hue * Math.PI) / 180;
  return [l, chroma * Math.cos(angle), chroma * Math.sin(angle)];
};

function linearFrom(model: string, space: string | undefined, three: Three): Three {
  if (model === 'oklch') return linearFromOklab(rectangular(three));
  if (model === 'oklab') return linearFromOklab(three);
  if (/^l/.test(model)) return product(fromXyzD50, xyzFromLab(model === 'lch' ? rectangular(three) : three));
  if (space === 'srgb-linear') return three;
  if (/^xyz/.test(space!)) return product(/50/.test(space!) ? fromXyzD50 : fromXyz, three);
  const light = each(three, linear);
  // Spaces wider still are rare, and near enough.
  return space === 'srgb' ? light : product(fromP3, light);
}

/** A colour as browsers compute it (`rgb()`, `color()`, `oklch()` and their kin), cut off at sRGB; `null` for other text. */
export function parsedColour(computed: string): Rgba | null {
  const [, model, space, body] = /^(rgba?|color|(?:ok)?l(?:ab|ch))\((?:([a-z][a-mo-z\d-][\w-]+) )?([^()]*)\)$/.exec(computed) ?? [];
  if (!model) return null;
  // `none` is 0.
  const [x = 0, y = 0, z = 0, alpha = 1] = body!.split(/[\s,/]+/).map((v) => parseFloat(v) || 0);
  return /^r/.test(model) ? [x / 255, y / 255, z / 255, alpha] : fromLinear(linearFrom(model, space, [x, y, z]), alpha);
}

/** The colours named in a computed value, such as those of a gradient. */
export const colourPattern = /\b(?:rgba?|color|(?:ok)?l(?:ab|ch))\([^()]*\)/g;

/** A colour as `rrggbb`, or `rrggbbaa` where it can be seen through. */
export function hex(colour: Rgba): string {
  const digits = colour.map((v) => Math.round(v * 255).toString(16).padStart(2, '0')).join('');
  return digits.replace(/ff$/, (end) => (digits.length === 8 ? '' : end));
}

/** The nearest colour that eight bits a channel can say. */
export const rounded = (colour: Rgba): Rgba => colour.map((v) => Math.round(v * 255) / 255) as unknown as Rgba;
