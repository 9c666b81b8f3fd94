import type { AidWords, Language } from '@mangdao/contract';

/** What one aid brings along: where its notices and failures go, where its words come from. */
export interface PageUser {
  notice(key: string | null): void;
  words(): Promise<AidWords>;
  /** A callback of the aid threw. */
  failed(error: unknown): void;
}

/** What the page services need from the composition root. */
export interface PageEnvironment {
  readonly window: Window & typeof globalThis;
  /** The element inside our own shadow root that overlays are put into. */
  readonly stage: Element;
  language(): Language;
  /** The mirrored style of the first paint while it is in force. */
  replay?(): CSSStyleSheet | null;
  /** Called with the text of all first-paint sheets whenever it changes. */
  firstPaint(css: string): void;
}
