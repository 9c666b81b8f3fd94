/**
 * What is measured inside the page: put there as a whole before anything is timed, as `window.bench`. It refers to nothing
 * outside itself.
 */
export function installBench() {
  const { performance } = window;
  const probes = [...document.querySelectorAll('[data-probe]')];
  const channel = new window.MessageChannel();
  const range = document.createRange();

  const longTasks = [];
  const observer = new window.PerformanceObserver((list) => longTasks.push(...list.getEntries()));
  observer.observe({ type: 'longtask', buffered: true });

  const wait = (ms) => new Promise((resolve) => window.setTimeout(resolve, ms));
  /** What a painted frame shows of the toolbar's doings is taken down when it begins. */
  let inFrame = () => undefined;
  /** The time in the first task after the next frame: its style, layout and painting are done by then. */
  const painted = () =>
    new Promise((resolve) => {
      window.requestAnimationFrame(() => {
        inFrame();
        channel.port1.onmessage = () => resolve(performance.now());
        channel.port2.postMessage(0);
      });
    });

  /** Height of the first line of an element's own text, which grows with the text and with nothing else. */
  const lineHeight = (element) => {
    let node = element.firstChild;
    while (node && (node.nodeType !== 3 || node.data.trim() === '')) node = node.nextSibling;
    if (!node) return 0;
    range.selectNodeContents(node);
    return range.getClientRects()[0]?.height ?? 0;
  };
  const isSeen = (element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight && right > 0 && left < window.innerWidth;
  };
  const seen = probes.filter(isSeen);
  const original = new Map(probes.map((element) => [element, lineHeight(element)]));

  /** Style sheets added, adopted, filled, switched off or on make another number. */
  const sheetsNumber = () => {
    let number = 0;
    for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) number = (number * 31 + sheet.cssRules.length * 2 + Number(sheet.disabled) + 1) % 1e12;
    return number;
  };
  /** A toolbar's own parts are no part of the page. */
  const isOfPage = (element) => element.matches('html, body') || element.closest('.top, .head, .nav, .wide, .bottom') !== null;

  /**
   * Tells which frames show a change by a toolbar: of attributes of the page's elements, or of style sheets; the page itself
   * changes neither. Sheets are looked at in every frame; attributes from `observe` on, because that costs the page something.
   */
  const watchToolbar = () => {
    let mutated = false;
    let sheets = sheetsNumber();
    let changed = false;
    const mutations = new window.MutationObserver((records) => {
      mutated ||= records.some(({ target }) => isOfPage(target));
    });
    inFrame = () => {
      const now = sheetsNumber();
      changed = mutated || now !== sheets;
      sheets = now;
      mutated = false;
    };
    return {
      /** Whether the last painted frame shows a change. */
      changed: () => changed,
      observe: () => mutations.observe(document, { subtree: true, attributes: true }),
      end() {
        mutations.disconnect();
        inFrame = () => undefined;
      },
    };
  };

  /**
   * Calls, and watches the frames from then on until nothing has changed for `quiet` ms.
   * @param {() => unknown} call
   * @param {{ shows: (at: number) => boolean, quiet: number, limit: number }} options `shows`: whether the frame painted at
   *   that time shows more of what was called for than the one before; `limit`: ms until this gives up
   */
  async function watchFrames(call, { shows, quiet, limit }) {
    // Right after a frame, so that the wait for the next one is the same for all.
    await painted();
    const watcher = watchToolbar();
    const start = performance.now();
    let failure = null;
    // Not awaited: what it resolves with may come long after the frame that is looked for.
    try {
      Promise.resolve(call()).catch((error) => (failure = error));
    } catch (error) {
      failure = error;
    }

    let shown = null;
    let lastChange = 0;
    for (;;) {
      const at = await painted();
      if (failure) {
        watcher.end();
        throw failure;
      }
      if (shows(at)) {
        // Only now, so that the first frame bears no cost of it.
        if (shown === null) watcher.observe();
        shown = at;
      }
      if (watcher.changed()) lastChange = at;
      if (shown !== null && at - Math.max(lastChange, shown) > quiet) break;
      if (at - start > limit) break;
    }
    watcher.end();
    await wait(50);
    longTasks.push(...observer.takeRecords());
    return { start, shown, lastChange, tasks: longTasks.filter(({ startTime, duration }) => startTime + duration > start) };
  }

  /** The longest of these tasks, of those that began after `from`; ms. */
  const longest = (tasks, from = 0) => Math.max(0, ...tasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration));

  /**
   * Calls, and times the frames in which the texts in sight are larger.
   * @param {() => unknown} call
   * @param {{ factor: number, quiet: number, limit: number }} options `factor`: how many times its height a text must have
   *   to count as grown
   */
  async function run(call, { factor, quiet, limit }) {
    const before = new Map(probes.map((element) => [element, lineHeight(element)]));
    // A step is taken on a page that has grown: what was in sight before may lie below by now.
    const inSight = probes.filter(isSeen);
    const grown = (element) => lineHeight(element) >= before.get(element) * factor;
    let most = 0;
    let since = Infinity;
    const shows = (at) => {
      // Those that a toolbar leaves as they are need not be looked at for ever.
      if (most === inSight.length || at - since > 500) return false;
      const number = inSight.filter(grown).length;
      if (number <= most) return false;
      if (most === 0) since = at;
      most = number;
      return true;
    };
    const { start, shown, lastChange, tasks } = await watchFrames(call, { shows, quiet, limit });
    return {
      first: shown === null ? null : shown - start,
      repaired: shown === null ? null : Math.max(lastChange, shown) - start,
      longest: shown === null ? null : longest(tasks, shown),
      longTotal: tasks.reduce((sum, { duration }) => sum + duration, 0),
      grown: probes.filter(grown).length / probes.length,
    };
  }

  /** Switches off, and waits until `isBack`. */
  async function waitBack(call, isBack, limit) {
    await call();
    const start = performance.now();
    for (;;) {
      const at = await painted();
      if (isBack()) break;
      if (at - start > limit) throw new Error('the texts did not become again what they were');
    }
    await wait(500);
  }
  const back = (call, limit) => waitBack(call, () => seen.every((element) => Math.abs(lineHeight(element) / original.get(element) - 1) < 0.1), limit);

  /**
   * Puts new lines at the head of the feed and takes old ones from its end, and counts the frames meanwhile.
   * @param {{ perSecond: number, warmUp: number, duration: number }} options times in ms
   */
  async function live({ perSecond, warmUp, duration }) {
    const feed = document.querySelector('.feed');
    const words = feed.lastElementChild.textContent;
    const start = performance.now();
    let inserted = 0;
    // By the clock, so that a busy page gets as many.
    const timer = window.setInterval(() => {
      for (const due = ((performance.now() - start) / 1000) * perSecond; inserted < due; inserted++) {
        const line = document.createElement('li');
        line.textContent = `${inserted} ${words}`;
        feed.prepend(line);
        feed.lastElementChild.remove();
      }
    }, 10);
    await wait(warmUp);
    const from = await painted();
    const before = inserted;
    let frames = 0;
    let now = from;
    while (now - from < duration) {
      now = await painted();
      frames++;
    }
    window.clearInterval(timer);
    const rate = (number) => number / ((now - from) / 1000);
    return { frames: rate(frames), inserted: rate(inserted - before) };
  }

  /** Share of the feed's lines at least `factor` times as high as `before`. */
  const feedGrown = (before, factor) => {
    const lines = [...document.querySelector('.feed').children];
    return lines.filter((line) => lineHeight(line) >= before * factor).length / lines.length;
  };
  const feedLine = () => lineHeight(document.querySelector('.feed').firstElementChild);

  window.bench = { run, back, live, feedGrown, feedLine, wait, probes, seen, watchFrames, waitBack, longest };
}
