import type { AidGroup, Setting } from '@mangdao/contract';

/** Names of the units of ranges. */
export type Unit = NonNullable<Extract<Setting, { kind: 'range' }>['unit']>;

/** Every word of the panel that does not belong to an aid. */
export interface Messages {
  readonly title: string;
  readonly close: string;
  readonly language: string;
  readonly groups: Readonly<Record<AidGroup, string>>;

  readonly settingsOf: (aid: string) => string;
  readonly loading: string;
  readonly unsupported: string;
  /** What any aid can meet; keys as in `AidReport.notice`. */
  readonly notices: { readonly load: string; readonly error: string };
  readonly retry: (aid: string) => string;
  readonly automatic: string;
  readonly less: (setting: string) => string;
  readonly more: (setting: string) => string;
  readonly units: Readonly<Record<Unit, (value: number) => string>>;

  /** Announcements. */
  readonly on: (aid: string) => string;
  readonly off: (aid: string) => string;
  readonly set: (setting: string, value: string) => string;
  readonly enabled: string;
  readonly disabled: string;
  readonly separator: string;

  readonly countOn: (count: number) => string;
  readonly reset: string;
  readonly resetDone: string;
  readonly undo: string;
  readonly undone: string;

  readonly shortcut: string;
  readonly shortcutUse: string;
  readonly shortcutNow: (keys: string) => string;
  readonly shortcutNone: string;
  readonly shortcutChange: string;
  readonly shortcutPress: string;
  readonly shortcutModifier: string;
  readonly shortcutReserved: (keys: string) => string;
  readonly shortcutSaved: (keys: string) => string;

  readonly help: string;
  readonly helpKeyboard: string;
  readonly helpKeys: readonly (readonly [keys: string, effect: string])[];
  readonly helpAids: string;
  readonly helpHonest: string;
  readonly helpHonestText: readonly string[];

  readonly away: string;
  readonly awayText: (keys: string) => string;
  readonly awayConfirm: string;
}
