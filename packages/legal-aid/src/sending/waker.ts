/** A sleep that can be ended early. */
export interface Waker {
  wake(): void;
  /** Sleeps so many milliseconds, or until woken when `undefined`; `true` when woken, also by a wake that came before the sleep. */
  asleep(milliseconds: number | undefined): Promise<boolean>;
}

/** A waker; when the signal aborts nobody sleeps any more. */
export function waker(over: AbortSignal): Waker {
  let woken = false;
  let rouse: (() => void) | undefined;
  const wake = (): void => {
    woken = true;
    rouse?.();
  };
  over.addEventListener('abort', wake);
  return {
    wake,
    async asleep(milliseconds) {
      if (!woken) {
        await new Promise<void>((resolve) => {
          rouse = resolve;
          if (milliseconds !== undefined) setTimeout(resolve, Math.min(milliseconds, 2 ** 31 - 1));
        });
        rouse = undefined;
      }
      const was = woken;
      woken = false;
      return was;
    },
  };
}
