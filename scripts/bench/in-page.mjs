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

  /** Style sheets adopted, filled, switched off or on make another number. */
  const sheetsNumber = () => {
    let number = 0;
    for (const sheet of document.adoptedStyleSheets) number = (number * 31 + sheet.cssRules.length * 2 + Number(sheet.disabled) + 1) % 1e12;
    return number;
  };

  /**
   * Tells which frames show a change by a toolbar: of its own attributes on elements, or of adopted style sheets. Sheets are
   * looked at in every frame; attributes from `observe` on, because that costs the page something.
   */
  const watchToolbar = () => {
    let mutated = false;
    let sheets = sheetsNumber();
    let changed = false;
    const mutations = new window.MutationObserver((records) => {
      mutated ||= records.some(({ attributeName }) => attributeName.startsWith('mangdao-'));
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
   * @param {{ factor: number, quiet: number, limit: number }} options `factor`: how many times its height a text must have
   *   to count as grown; `limit`: ms until this gives up
   */
  async function run(call, { factor, quiet, limit }) {
    const before = new Map(probes.map((element) => [element, lineHeight(element)]));
    const grown = (element) => lineHeight(element) >= before.get(element) * factor;
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

    /** Painted frames in which more of the texts in sight were grown than before. */
    const steps = [];
    let lastChange = 0;
    for (;;) {
      const at = await painted();
      if (failure) throw failure;
      const most = steps.at(-1)?.number ?? 0;
      // Those that a toolbar leaves as they are need not be looked at for ever.
      if (most < seen.length && !(at - steps[0]?.at > 500)) {
        const number = seen.filter(grown).length;
        if (number > most) {
          // Only now, so that the first frame bears no cost of it.
          if (most === 0) watcher.observe();
          steps.push({ at, number });
        }
      }
      if (watcher.changed()) lastChange = at;
      if (steps.length > 0 && at - Math.max(lastChange, steps.at(-1).at) > quiet) break;
      if (at - start > limit) break;
    }
    watcher.end();
    await wait(50);
    longTasks.push(...observer.takeRecords());
    const shown = steps.at(-1)?.at;
    const ended = Math.max(lastChange, shown);
    const tasks = longTasks.filter(({ startTime, duration }) => startTime + duration > start);
    const later = tasks.filter(({ startTime }) => startTime >= shown);
    return {
      first: shown === undefined ? null : shown - start,
      repaired: shown === undefined ? null : ended - start,
      longest: shown === undefined ? null : Math.max(0, ...later.map(({ duration }) => duration)),
      longTotal: tasks.reduce((sum, { duration }) => sum + duration, 0),
      grown: probes.filter(grown).length / probes.length,
    };
  }

  /** Switches off, and waits until the texts in sight are as they were. */
  async function back(call, limit) {
    await call();
    const start = performance.now();
    for (;;) {
      const at = await painted();
      if (seen.every((element) => Math.abs(lineHeight(element) / original.get(element) - 1) < 0.1)) break;
      if (at - start > limit) throw new Error('the texts did not go back to their sizes');
    }
    await wait(500);
  }

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

  window.bench = { run, back, live, feedGrown, feedLine, wait };
}
