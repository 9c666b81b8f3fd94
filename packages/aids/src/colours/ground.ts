import { luminance, mixed } from './contrast.js';
import type { Rgba } from './rgba.js';

/**
 * A colour that text stands on. Under `opacity` what is painted is mixed with what lies behind: a paint shows as `share` of
 * itself and the rest of `veil`.
 */
export interface Ground {
  readonly seen: Rgba;
  readonly share: number;
  readonly veil: Rgba;
}

/** A ground without any opacity to it. */
export const solid = (seen: Rgba): Ground => ({ seen, share: 1, veil: seen });

/** A paint as it is seen on a ground. */
export function shown(paint: Rgba, { seen, share, veil }: Ground): Rgba {
  return mixed(share < 1 ? mixed(paint, veil, share) : paint, seen, paint[3]);
}

/** The ground with a paint over it. */
export const painted = (ground: Ground, paint: Rgba): Ground => ({ ...ground, seen: shown(paint, ground) });

/** The ground inside a box of this opacity. */
export function faded({ seen, share, veil }: Ground, opacity: number): Ground {
  const next = share * opacity;
  // What shows through anyway: the ground through the box, and the old veil through what is in it.
  return { seen, share: next, veil: next < 1 ? mixed(seen, veil, (1 - opacity) / (1 - next)) : seen };
}

/** The darkest and the lightest of some grounds, which stand for all between. */
export function extremes(grounds: readonly Ground[]): readonly Ground[] {
  if (grounds.length < 2) return grounds;
  const sorted = Array.from(grounds, (ground) => [luminance(ground.seen), ground] as const).sort(([a], [b]) => a - b);
  const [dark, light] = [sorted[0]!, sorted.at(-1)!];
  return light[0] - dark[0] < 1e-4 ? [dark[1]] : [dark[1], light[1]];
}
