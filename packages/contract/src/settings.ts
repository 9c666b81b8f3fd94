/** An on/off setting. */
export interface ToggleSetting {
  readonly kind: 'toggle';
  readonly default: boolean;
}

/** A number between `min` and `max` on a grid of `step`; `unit` is the key of a unit name in the messages. */
export interface RangeSetting {
  readonly kind: 'range';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly unit?: 'times' | 'em' | 'px' | 'lines' | 'percent';
}

/** One of a closed list of values; the labels are in the aid's messages. */
export interface ChoiceSetting<V extends string = string> {
  readonly kind: 'choice';
  readonly values: readonly V[];
  readonly default: V;
}

/** An opaque sRGB colour written `#rrggbb`. */
export interface ColourSetting {
  readonly kind: 'colour';
  readonly default: string;
}

/** A short free text that the visitor picks from a list known only at run time (a voice); `''` means automatic. */
export interface PickSetting {
  readonly kind: 'pick';
  readonly default: string;
  /** The values on offer in this browser, best first; may wait for the browser to know them. */
  options(window: Window, language: string): Promise<readonly { readonly value: string; readonly label: string }[]>;
}

/** What a setting may be, and where it is shown. */
export type Setting = (ToggleSetting | RangeSetting | ChoiceSetting | ColourSetting | PickSetting) & {
  /** Shown only while another setting of the same aid has one of these values. */
  readonly when?: { readonly setting: string; readonly is: readonly SettingValue[] };
};

/** A settings schema: the panel is drawn from it, in this order. */
export type Settings = Readonly<Record<string, Setting>>;

/** A single stored value. */
export type SettingValue = string | number | boolean;

/** Values of any aid's settings, by name. */
export type SettingValues = Readonly<Record<string, SettingValue>>;

/** The value of one setting. */
export type ValueOf<T extends Setting> = T extends { kind: 'toggle' }
  ? boolean
  : T extends { kind: 'range' }
    ? number
    : T extends { kind: 'choice'; values: readonly (infer V)[] }
      ? V
      : string;

/** The values that go with a schema. */
export type ValuesOf<S extends Settings> = { readonly [K in keyof S]: ValueOf<S[K]> };
