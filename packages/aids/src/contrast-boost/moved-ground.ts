import { boosted, isLighter, reaches } from '../colours/boosted.js';
import { luminance, mean } from '../colours/contrast.js';
import { shown, solid, type Ground } from '../colours/ground.js';
import { atLightness, oklab } from '../colours/oklab.js';
import { black, white, type Rgba } from '../colours/rgba.js';

/** A text and what it stands on. */
export interface Stand {
  readonly ink: Rgba;
  readonly grounds: readonly Ground[];
}

/** A text as light or as dark as this keeps its colour; the ground makes way. */
const light = 0.7;
const dark = 0.03;

/** The text colour that a ground has to make way for: that of most texts on it, or white or black for what is in between. */
export function leadingInk(stands: readonly Stand[]): Rgba {
  const lighter = stands.filter(({ ink, grounds }) => isLighter(ink, grounds));
  const goLight = lighter.length * 2 >= stands.length;
  let leading = goLight ? white : black;
  for (const { ink, grounds } of goLight ? lighter : stands) {
    const seen = shown(ink, grounds[0]!);
    const value = luminance(seen);
    if (goLight ? value > light && value < luminance(leading) : value < dark && value > luminance(leading)) leading = seen;
  }
  return leading;
}

/** A ground's colour moved in its own hue until the ink stands out from it. */
export function movedGround(colour: Rgba, ink: Rgba, ratio: number): Rgba {
  const [r, g, b] = boosted([colour[0], colour[1], colour[2], 1], [solid(ink)], ratio) ?? colour;
  return [r, g, b, colour[3]];
}

/** How dark or light a plate is: the further, the more of the picture it lets through. */
const plateLightness = { dark: 0.12, light: 0.98 };

/** A plate in the hue of what lies behind, just opaque enough for the ink to stand out. */
export function plate({ ink, grounds }: Stand, ratio: number): Rgba {
  const seen = shown(ink, grounds[0]!);
  const onDark = luminance(seen) > 0.18;
  const [, a, b] = oklab(mean(Array.from(grounds, (ground) => ground.seen)));
  const full = atLightness(onDark ? plateLightness.dark : plateLightness.light, a * 0.3, b * 0.3);
  const [red, green, blue] = full;
  // A middling ink moves as far as it has to on a full plate; what is left is to be judged again.
  const leading = boosted(seen, [solid(full)], ratio) ?? (onDark ? white : black);
  for (let alpha = 0.4; alpha < 1; alpha += 0.04) {
    const colour: Rgba = [red, green, blue, alpha];
    if (reaches(leading, Array.from(grounds, (ground) => solid(shown(colour, ground))), ratio)) return colour;
  }
  return full;
}
