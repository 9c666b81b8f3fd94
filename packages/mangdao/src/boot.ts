// The composition root of what every visitor downloads. Whatever is not needed by somebody who uses nothing waits in `core.ts`.
import { defaultShortcut, type AidStates, type AnyAid } from '@mangdao/contract';
import { hasDurable } from '@mangdao/preferences/has-durable';
import { readMirror, replayFirstPaint, storageKey } from '@mangdao/preferences/mirror';
import { emptySettingsCode } from '@mangdao/preferences/settings-code';
import { MangdaoToolbar } from '@mangdao/toolbar';
import { aidInfos } from './aid-infos.js';
import { awayKey } from './away-key.js';
import { build, version } from './build-id.js';
import { isChord } from './chord.js';
import { readConfig } from './config.js';
import type { Core } from './core.js';
import { eachFrame, toolbarAbove } from './frames.js';
import type { Mangdao } from './mangdao.js';
import { hold, oursIn, type Ours } from './ours.js';

/** What only the running core can do. */
type Asked = 'set' | 'off' | 'reset' | 'importSettings';
type Method = (...given: never[]) => Promise<void>;

/** Puts the toolbar on a page and answers for `window.mangdao`. Returns what is there if it is there already. */
export function boot(tag: Element | null | undefined, registry: readonly AnyAid[]): Mangdao {
  const here = oursIn(window);
  if (here) {
    here[hold](true);
    return here;
  }
  const above = toolbarAbove(window);
  if (above) return (window.mangdao = above);

  const warn = (why: string): void => console.warn('[mangdao]', why);
  const config = readConfig(window, tag, registry, warn);
  const stores = config.storage === 'site';
  const choices = stores ? readMirror(window, build) : null;
  const firstPaint = replayFirstPaint(window, choices?.css);

  const tell = (type: string, detail?: unknown): void => {
    document.dispatchEvent(new CustomEvent(type, { detail }));
  };
  const failed = (error: unknown, aid = ''): void => {
    const message = (error as Partial<Error> | null)?.message ?? String(error);
    warn(aid ? `${aid}: ${message}` : message);
    tell('mangdao-error', { aid, message });
  };

  const listeners = new Set<(state: AidStates) => void>();
  const toolbar = new MangdaoToolbar();
  let core: Core | undefined;
  let starting: Promise<Core> | undefined;

  const start = async (): Promise<Core> => {
    try {
      const { createCore } = await import('./core.js');
      core = await createCore({
        window,
        config,
        toolbar,
        build,
        listeners,
        firstPaint,
        warn,
        failed,
      });
      // The page around this frame may have got a toolbar meanwhile.
      if (signal.aborted) core.stop();
      return core;
    } catch (error) {
      starting = undefined;
      firstPaint.end();
      throw error;
    }
  };
  /** The running core; loaded when something is to be done, and asked again where loading failed. */
  const started = (): Promise<Core> => (starting ??= start());

  /** What this visit remembers, as far as the browser lets it. */
  const inVisit = <Result>(use: (storage: Storage) => Result): Result | undefined => {
    try {
      return stores ? use(window.sessionStorage) : undefined;
    } catch {
      return undefined;
    }
  };

  const leaving = new AbortController();
  const { signal } = leaving;

  /** Puts the toolbar on the page, or back on it where the page replaced its document. */
  const place = (): void => {
    if (signal.aborted || toolbar.isConnected) return;
    document.body?.before(toolbar);
    listenIn(document);
    eachFrame(window, (frame) => {
      listenIn(frame.document);
      // It may have had its own toolbar before the page around it.
      const inner = oursIn(frame);
      if (!inner || inner === mangdao) return;
      inner[hold](false);
      frame.mangdao = mangdao;
    });
  };
  const open = (): void => {
    toolbar.removeAttribute('away');
    inVisit((visit) => visit.removeItem(awayKey));
    void appeared.then(() => {
      place();
      return toolbar.open();
    });
  };

  const onClick = (event: Event): void => {
    for (const target of event.composedPath())
      if ((target as Partial<Element>).hasAttribute?.('data-mangdao-open')) {
        // A link would go away, a button in a form would send it.
        event.preventDefault();
        open();
        return;
      }
  };
  const shortcut = (): string =>
    core ? core.toolbox.shortcut.peek() : config.shortcuts === 'on' ? (choices?.shortcut ?? defaultShortcut) : '';
  const onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || !isChord(shortcut(), event)) return;
    event.preventDefault();
    if (toolbar.isOpen) toolbar.close();
    else open();
  };
  const onLoad = ({ target }: Event): void => {
    // Of a frame of another origin it is `null`.
    const inner = (target as Partial<HTMLIFrameElement>).contentDocument;
    if (inner) listenIn(inner);
  };
  /** Asked again for the same document, it adds nothing. */
  function listenIn(part: Document): void {
    const first = { capture: true, signal };
    part.addEventListener('click', onClick, first);
    part.addEventListener('load', onLoad, first);
    part.addEventListener('keydown', onKey, { signal });
  }
  listenIn(document);
  window.addEventListener(
    'storage',
    ({ key }) => {
      // The core follows other tabs by itself; before it is there, their first choice brings it.
      if (key === storageKey && stores) started().catch(failed);
    },
    { signal },
  );

  toolbar.source = async () => (await started()).toolbox;
  toolbar.setAttribute('position', config.position);
  toolbar.setAttribute('launcher', config.launcher);
  toolbar.language = choices?.language ?? config.language;
  toolbar.toggleAttribute('away', !!inVisit((visit) => visit.getItem(awayKey)));

  const appear = async (): Promise<void> => {
    await (document.readyState === 'loading' &&
      new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true })));
    place();
  };
  const apply = async (): Promise<void> => {
    if (signal.aborted || !stores) return;
    if (choices ? choices.used : await hasDurable(window)) await (await started()).settled;
  };
  // What the visitor chose is there before the page has come in whole. Whoever asks for it hears of failures.
  if (choices?.used && stores) started().catch(() => undefined);
  const appeared = appear().catch(failed);
  const ready = appeared
    .then(apply)
    .catch(failed)
    .then(() => tell('mangdao-ready'));
  /** A method of the core, for when that runs and the toolbar is in place. */
  const asked =
    (name: Asked): Method =>
    async (...given) => {
      await ready;
      place();
      const methods: Readonly<Record<Asked, Method>> = (await started()).toolbox;
      return methods[name](...given);
    };

  const mangdao: Ours = {
    [hold](stays) {
      if (stays) return place();
      leaving.abort();
      core?.stop();
      firstPaint.end();
      toolbar.remove();
    },
    version,
    ready,
    set: asked('set'),
    off: asked('off'),
    reset: asked('reset'),
    get: () => ({ ...core?.toolbox.states.peek() }),
    aids: () => aidInfos(config.aids, window),
    open,
    close: () => toolbar.close(),
    exportSettings: () => core?.toolbox.exportSettings() ?? emptySettingsCode,
    importSettings: asked('importSettings'),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const { legalAid: intake, region } = config;
  if (intake)
    appeared
      .then(() => import('./legal-aid.js'))
      .then(({ placeLegalAid }) => signal.aborted || placeLegalAid(document, { intake, region, language: toolbar.language }, mangdao))
      .catch(failed);
  if (Object.hasOwn(window, 'mangdao')) warn('window.mangdao is taken: no API');
  else window.mangdao = mangdao;
  return mangdao;
}
