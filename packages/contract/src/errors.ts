// Names are getters, not assignments: a page that freezes Error.prototype makes `this.name = …` throw.

/** Thrown when a caller names an aid that is not offered here. */
export class UnknownAidError extends Error {
  override get name(): string {
    return 'UnknownAidError';
  }

  constructor(aid: string, known: readonly string[]) {
    super(`There is no aid "${aid}" here. Known aids: ${known.join(', ')}.`);
  }
}

/** Thrown when a caller gives a setting that the aid does not have, or a value that it cannot take. */
export class SettingError extends Error {
  override get name(): string {
    return 'SettingError';
  }

  constructor(aid: string, setting: string, value: unknown, allowed: string) {
    super(`Setting "${setting}" of "${aid}" cannot be ${describe(value)}. Allowed: ${allowed}.`);
  }
}

/** Thrown when a settings code was not made by `exportSettings()`. */
export class SettingsCodeError extends Error {
  override get name(): string {
    return 'SettingsCodeError';
  }

  constructor() {
    super('This is not a settings code. Expected the text that exportSettings() gave, unchanged.');
  }
}

/** Thrown by an aid that cannot work here; `reason` is a key under `notices` in the aid's messages. */
export class AidError extends Error {
  override get name(): string {
    return 'AidError';
  }

  constructor(readonly reason: string) {
    super(reason);
  }
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `"${value.slice(0, 80)}"`;
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}

/** Thrown when a caller switches on an aid that this browser cannot do. */
export class UnsupportedAidError extends Error {
  override get name(): string {
    return 'UnsupportedAidError';
  }

  constructor(aid: string) {
    super(`This browser cannot do "${aid}"; aids() says which are supported.`);
  }
}
