import { contrast, luminance } from './contrast.js';
import { shown, type Ground } from './ground.js';
import { atLightness, oklab } from './oklab.js';
import { black, white, type Rgba } from './rgba.js';

/** Lightness steps finer than this are no other colour in eight bits. */
const finest = 1 / 2048;

/** True where a paint has the ratio to each of these grounds. */
export const reaches = (paint: Rgba, grounds: readonly Ground[], ratio: number): boolean =>
  grounds.every((ground) => contrast(shown(paint, ground), ground.seen) >= ratio);

/** Whether a paint is lighter than these grounds, on the whole. */
export const isLighter = (paint: Rgba, grounds: readonly Ground[]): boolean =>
  grounds.reduce((sum, ground) => sum + Math.log((luminance(shown(paint, ground)) + 0.05) / (luminance(ground.seen) + 0.05)), 0) >= 0;

/**
 * The colour of the same hue, nearest in OKLCH lightness, that has the contrast `ratio` to all of these grounds: lighter
 * where it is lighter than they are, else darker, and the other way round where that cannot do it; `null` where neither can.
 */
export function boosted(paint: Rgba, grounds: readonly Ground[], ratio: number): Rgba | null {
  if (reaches(paint, grounds, ratio)) return paint;
  const start: Rgba = paint[3] < 1 ? shown(paint, grounds[0]!) : paint;
  const [lightness, a, b] = oklab(start);
  const lighter = isLighter(paint, grounds);
  for (const end of lighter ? [white, black] : [black, white]) {
    if (!reaches(end, grounds, ratio)) continue;
    let [short, far, found] = [lightness, end[0], end];
    while (Math.abs(far - short) > finest) {
      const middle = (short + far) / 2;
      const colour = atLightness(middle, a, b);
      if (reaches(colour, grounds, ratio)) [far, found] = [middle, colour];
      else short = middle;
    }
    return found;
  }
  return null;
}
