/**
 * What is measured of colours inside the page: put there after `installBench`, whose `window.bench` it adds to. It refers to
 * nothing else outside itself.
 */
export function installColours() {
  const { probes, seen, watchFrames, waitBack, longest } = window.bench;
  /** Lightness contrast that counts as enough (WCAG 1.4.6). */
  const enough = 7;

  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map();
  /** A colour as the screen gets it through filters: red, green, blue from 0 to 255, opacity from 0 to 1. */
  const channels = (colour, filter) => {
    const key = `${colour}|${filter}`;
    let rgba = known.get(key);
    if (!rgba) {
      context.clearRect(0, 0, 1, 1);
      context.filter = filter || 'none';
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      known.set(key, (rgba = [red, green, blue, alpha / 255]));
    }
    return rgba;
  };
  const over = ([red, green, blue, alpha], below) => [red, green, blue].map((value, index) => Math.round(value * alpha + below[index] * (1 - alpha)));

  const luminance = (rgb) => {
    const [red, green, blue] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const clear = 'rgba(0, 0, 0, 0)';
  const stops = (image) => image.match(/\b(?:rgba?|hsla?|oklch|oklab|lch|lab|color)\([^()]*\)/g) ?? [];

  /**
   * Tells how elements are drawn just now: the colour of their text, those behind it (of a gradient every stop), and the
   * least contrast between them. Filters of boxes around count; those of the body do not reach a ground of its own that the
   * browser paints on the whole canvas, and none reaches the white below.
   */
  const eye = () => {
    const styles = new Map();
    const style = (box) => {
      let found = styles.get(box);
      if (!found) {
        // Asked one by one of a live declaration, each value is worked out anew.
        const { backgroundColor, backgroundImage, filter, webkitTextFillColor } = window.getComputedStyle(box);
        styles.set(box, (found = { backgroundColor, backgroundImage, filter: filter === 'none' ? '' : filter, ink: webkitTextFillColor }));
      }
      return found;
    };
    const root = style(document.documentElement);
    const bodyOnCanvas = root.backgroundColor === clear && root.backgroundImage === 'none';

    return (element) => {
      const ink = { colours: [style(element).ink], filter: '' };
      const layers = [];
      let solid = false;
      for (let box = element; box; box = box.parentElement) {
        const { backgroundColor, backgroundImage, filter } = style(box);
        const onCanvas = box === document.body && bodyOnCanvas;
        for (const colours of [stops(backgroundImage), backgroundColor === clear ? [] : [backgroundColor]]) {
          if (solid || colours.length === 0) continue;
          layers.push({ colours, filter: '', onCanvas });
          solid = colours.every((colour) => channels(colour, '')[3] === 1);
        }
        if (filter) for (const layer of [ink, ...layers]) if (!(layer.onCanvas && box === document.body)) layer.filter = `${layer.filter} ${filter}`.trim();
      }
      let grounds = [[255, 255, 255]];
      for (const { colours, filter } of layers.reverse()) grounds = colours.flatMap((colour) => grounds.map((below) => over(channels(colour, filter), below)));
      const inks = grounds.map((ground) => over(channels(ink.colours[0], ink.filter), ground));
      return { key: JSON.stringify([inks, grounds]), contrast: Math.min(...grounds.map((ground, index) => contrast(inks[index], ground))) };
    };
  };
  const drawn = (elements) => {
    const look = eye();
    return new Map(elements.map((element) => [element, look(element)]));
  };
  const original = drawn(probes);
  const share = (elements, holds) => (elements.length === 0 ? null : elements.filter(holds).length / elements.length);

  /**
   * Calls, and times the frames in which the texts in sight have the colours that they have in the end.
   * @param {() => unknown} call
   * @param {{ short: boolean, quiet: number, limit: number }} options `short`: only the texts with too little contrast are
   *   looked at
   */
  async function runColours(call, { short, quiet, limit }) {
    const before = drawn(probes);
    const isMeant = (element) => !short || before.get(element).contrast < enough;
    const meant = probes.filter(isMeant);
    const watched = seen.filter(isMeant);
    /** How each text is drawn, and in which frame it first was. */
    const since = new Map(watched.map((element) => [element, { key: before.get(element).key, at: 0 }]));
    const shows = (at) => {
      let some = false;
      for (const [element, { key }] of drawn(watched)) {
        if (since.get(element).key === key) continue;
        since.set(element, { key, at });
        some = true;
      }
      return some;
    };
    const { start, lastChange, tasks } = await watchFrames(call, { shows, quiet, limit });
    const after = drawn(probes);
    const isOther = (element) => after.get(element).key !== before.get(element).key;
    const others = watched.filter(isOther);
    const shown = others.length === 0 ? null : Math.max(...others.map((element) => since.get(element).at));
    return {
      first: shown === null ? null : shown - start,
      repaired: shown === null ? null : Math.max(lastChange, shown) - start,
      longest: longest(tasks),
      longestAfter: shown === null ? null : longest(tasks, shown),
      watched: watched.length,
      coloured: share(meant, isOther),
      enoughBefore: share(probes, (element) => before.get(element).contrast >= enough),
      enough: share(probes, (element) => after.get(element).contrast >= enough),
    };
  }

  const colourBack = (call, limit) =>
    waitBack(call, () => [...drawn(seen)].every(([element, { key }]) => key === original.get(element).key), limit);

  const feedLines = () => [...document.querySelector('.feed').children];
  /** How the first line of the feed is drawn. */
  const feedColours = () => eye()(feedLines()[0]).key;
  /** Share of the feed's lines that are drawn in other colours than `before`. */
  const feedColoured = (before) => {
    const look = eye();
    return share(feedLines(), (line) => look(line).key !== before);
  };

  Object.assign(window.bench, { runColours, colourBack, feedColours, feedColoured });
}
