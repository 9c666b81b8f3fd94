import type { AidReport, AidStates, AidWords, Language, Toolbox } from '@mangdao/contract';
import type { Messages } from '../messages/messages.js';

/** What the panel's words are in the language shown. */
export interface PanelWords {
  readonly language: Language;
  readonly messages: Messages;
  readonly aids: Readonly<Record<string, AidWords>>;
}

/** How the aids are doing at one moment. */
export interface PanelState {
  readonly states: AidStates;
  readonly reports: Readonly<Record<string, AidReport>>;
}

/** All that the parts of the panel are drawn from. */
export interface PanelView extends PanelWords, PanelState {
  readonly toolbox: Toolbox;
  readonly icons: Readonly<Record<string, readonly string[]>>;
  /** Passes a setting on; `settled` is false while the visitor still drags. */
  write(aid: string, setting: string, value: string | number | boolean, settled: boolean): void;
}
