const delay = 400;

/** Gathers sentences and says them together once nothing has been added for a while, so that a drag is one message. */
export class Announcer {
  readonly #waiting = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly separator: () => string,
    private readonly say: (text: string) => void,
  ) {}

  /** Adds sentences; one about the same thing replaces what was waiting. */
  add(sentences: ReadonlyMap<string, string>): void {
    if (!sentences.size) return;
    for (const [about, sentence] of sentences) this.#waiting.set(about, sentence);
    clearTimeout(this.#timer);
    // Emptied first: the same text put in again would not be read out.
    this.say('');
    this.#timer = setTimeout(() => {
      const text = [...this.#waiting.values()].join(this.separator());
      this.#waiting.clear();
      this.say(text);
    }, delay);
  }

  /** Forgets what is waiting. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
    this.say('');
  }
}
