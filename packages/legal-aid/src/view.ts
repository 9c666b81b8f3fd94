import type { Language } from '@mangdao/contract';
import type { TemplateResult } from 'lit/html.js';
import type { Proof } from './desk/desk.js';
import type { Reader } from './reader.js';
import type { Services } from './services.js';
import type { Words } from './words/words.js';

/** What a visitor can do here. */
export const viewNames = ['apply', 'ask', 'follow', 'card', 'call', 'danger', 'handover', 'survey'] as const;

/** One of them. */
export type ViewName = (typeof viewNames)[number];

/** Where the focus goes after drawing; it never moves without a press of the visitor. */
export type Focus = 'heading' | 'summary' | 'stay';

/** What one view learns that another need not ask again; gone with the page. */
export interface Carried {
  accessNeeds?: string[];
  /** Of what was sent last. */
  proof?: Proof;
}

/** What a view has around it. */
export interface Stage {
  readonly name: ViewName;
  readonly carried: Carried;
  readonly language: Language;
  readonly words: Words;
  /** GB/T 2260 code the site serves. */
  readonly region: string | undefined;
  readonly services: Services;
  /** Speaks on request; missing where nothing can. */
  readonly reader: Reader | undefined;
  /** Address of the sign-language clip of a question, where the site has one. */
  readonly clip: (question: string) => string | undefined;
  /** Draws the view anew. */
  update(focus?: Focus): void;
  /** Moves the focus to a part of the view, after it was drawn. */
  focusOn(id: string): void;
  /** Goes on with something else, or to the entry. */
  go(view: ViewName | 'entry'): void;
  /** Tells assistive technology without moving the focus. */
  announce(sentence: string): void;
  /** Something was sent and has its receipt. */
  sent(): void;
}

/** One thing the visitor does, drawn from its own state. */
export interface View {
  template(): TemplateResult;
  /** Goes on in another language. */
  speak?(stage: Stage): Promise<void> | void;
  /** Called when the visitor leaves it; what must not be lost is saved here. */
  leave?(): Promise<void> | void;
  /** Wipes what the view keeps, for the quick exit; the page is left right after. */
  wipe?(): void;
}

/** What the module of a view exports. */
export interface ViewModule {
  open(stage: Stage): View | Promise<View>;
}
