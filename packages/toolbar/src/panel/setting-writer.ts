import type { SettingValue } from '@mangdao/contract';

const pause = 80;

/** Passes settings on: at once when the visitor has settled, and only now and then while a drag goes on. */
export class SettingWriter {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting: (() => void) | undefined;

  constructor(private readonly set: (aid: string, settings: Record<string, SettingValue>) => void) {}

  /** Takes the newest value of one setting. */
  write(aid: string, setting: string, value: SettingValue, settled: boolean): void {
    this.#waiting = () => this.set(aid, { [setting]: value });
    if (settled) this.#flush();
    else this.#timer ??= setTimeout(() => this.#flush(), pause);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting?.();
    this.#waiting = undefined;
  }
}
