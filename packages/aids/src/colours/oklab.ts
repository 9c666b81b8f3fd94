import { linear } from './contrast.js';
import { rounded, type Rgba } from './rgba.js';

type Three = readonly [number, number, number];

/** Each number of the product goes through a function. */
const product = (rows: readonly Three[], [x, y, z]: Three, last = (v: number): number => v): Three =>
  Array.from(rows, ([a, b, c]) => last(a * x + b * y + c * z)) as unknown as Three;

// From Ottosson, "A perceptual color space for image processing" (2020), as in CSS Color 4.
const toLms: readonly Three[] = [[0.412221, 0.536333, 0.051446], [0.211903, 0.6807, 0.107397], [0.088302, 0.281719, 0.629979]];
const fromLms: readonly Three[] = [[4.076742, -3.307712, 0.23097], [-1.268438, 2.609757, -0.341319], [-0.004196, -0.703419, 1.707615]];
const toLab: readonly Three[] = [[0.210454, 0.793618, -0.004072], [1.977998, -2.428592, 0.450594], [0.025904, 0.782772, -0.808676]];
const fromLab: readonly Three[] = [[1, 0.396338, 0.215804], [1, -0.105561, -0.063854], [1, -0.089484, -1.291486]];

/** A colour in OKLab. */
export const oklab = ([r, g, b]: Rgba): Three =>
  product(toLab, product(toLms, [linear(r), linear(g), linear(b)], Math.cbrt));

/**
 * The colour of an OKLab lightness and direction, rounded to eight bits, with as much of the chroma as sRGB has there
 * (CSS Color 4, "gamut mapping").
 */
export function atLightness(lightness: number, a: number, b: number): Rgba {
  let [chroma, step] = [1, 1];
  for (;;) {
    const light = product(fromLms, product(fromLab, [lightness, a * chroma, b * chroma], (v) => v ** 3));
    const fits = light.every((v) => v > -1e-4 && v < 1.0001);
    if (step < 1e-3 || (fits && chroma === 1)) {
      const [red, green, blue] = Array.from(light, (v) => (v <= 0.0031308 ? 12.92 * Math.max(0, v) : 1.055 * Math.min(1, v) ** (1 / 2.4) - 0.055));
      return rounded([red!, green!, blue!, 1]);
    }
    step /= 2;
    chroma += fits ? step : -step;
  }
}
