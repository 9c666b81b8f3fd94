import type { Page, Point } from '@mangdao/contract';
import { addFace } from './add-face.js';
import { contents } from './contents.js';
import { LivePage } from './live-page.js';
import { openOverlay } from './overlay.js';
import type { PageEnvironment, PageUser } from './page-environment.js';
import { listenToPointer } from './pointer.js';
import { topRect } from './rect.js';
import { stayLast } from './stay-last.js';

/** Hands each aid its view of the page; all share one observer, one ledger, one set of roots. */
export interface PageServices {
  pageFor(user: PageUser): Page;
  /** Resolves when what is near the window is in its place. */
  rest(): Promise<void>;
}

/** Makes the page services for a window; nothing happens to the page until an aid asks for it. */
export function createPage(environment: PageEnvironment): PageServices {
  const { window, stage } = environment;
  let live: LivePage | undefined;
  const used = new WeakSet<AbortSignal>();
  /** An aid that claims a page full of elements asks thousands of times in a row. */
  let latest: AbortSignal | undefined;

  /** The running services; an aid's signal keeps them so. */
  const during = (signal: AbortSignal): LivePage => {
    if (signal === latest && live && !signal.aborted) return live;
    signal.throwIfAborted();
    latest = signal;
    const page = (live ??= new LivePage(environment, () => (live = undefined)));
    if (!used.has(signal)) {
      used.add(signal);
      page.use(signal);
    }
    return page;
  };

  const pageFor = (user: PageUser): Page => {
    /** A callback whose failure stops its own aid and nothing else. */
    const guarded =
      <T>(callback: (value: T) => void) =>
      (value: T): void => {
        try {
          callback(value);
        } catch (error) {
          user.failed(error);
        }
      };

    return {
      window,
      get language() {
        return environment.language();
      },
      follow: (source, listener, signal) => {
        signal.addEventListener('abort', source.subscribe(guarded(listener)), { once: true });
      },
      sheet: (signal, options) => during(signal).sheet(signal, options),
      claim: (element, name, value, signal) => during(signal).ledger.claim(element, name, value, signal),
      claimed: (name) => live?.ledger.claimed(name) ?? [],
      watch: (visit, signal) => during(signal).watchNearFirst(guarded(visit), signal, { portion: Infinity }),
      watchNearFirst: (visit, signal, options) => during(signal).watchNearFirst(guarded(visit), signal, options),
      near: () => live?.near() ?? [],
      original: (read, elements) => (live ? live.original(read, elements) : read()),
      fit: (signal) => during(signal).fit(signal),
      contents: (start = window.document.body) => contents(start, window),
      highlight: (name, ranges, signal) => during(signal).highlights.mark(name, ranges, signal),
      face: async (family, font, descriptors, signal) => {
        const adding: Promise<void>[] = [];
        during(signal).eachDocument((document) => {
          const added = addFace(document, family, font, descriptors, signal);
          // Of a document that comes later nobody waits to hear.
          added.catch(() => undefined);
          adding.push(added);
        }, signal);
        await Promise.all(adding);
      },
      overlay: (signal, options) => {
        const box = openOverlay(stage, environment.language(), signal, options);
        if (options?.last) {
          const hear = stayLast(box, window, signal);
          hear(stage.getRootNode());
          during(signal).eachRoot(hear, signal);
        }
        return box;
      },
      pointer: (listener, signal) => {
        const hear = guarded<Point>(listener);
        during(signal).eachDocument((document) => listenToPointer(document, window, hear, signal), signal);
      },
      listen: (type, listener, signal, options) => {
        const hear = guarded(listener);
        during(signal).eachDocument(
          (document) =>
            document.addEventListener(type, hear, { ...options, signal, passive: true }),
          signal,
        );
      },
      rect: (target) => topRect(target, window),
      notice: (key, signal) => {
        user.notice(key);
        if (key !== null) signal.addEventListener('abort', () => user.notice(null), { once: true });
      },
      words: () => user.words(),
    };
  };

  return { pageFor, rest: async () => live?.rest() };
}
