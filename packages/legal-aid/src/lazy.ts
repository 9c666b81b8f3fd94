/** Something that is fetched once it is wanted; drawing goes on meanwhile, and again when it is there. */
export class Lazy<T> {
  value: T | undefined;
  failed = false;
  #loading: Promise<void> | undefined;

  constructor(private readonly fetch: () => Promise<T>) {}

  /** The value where it is there; else it is fetched, and `then` is called whether that worked or not. */
  get(then: () => void): T | undefined {
    if (this.value === undefined && !this.failed) void this.load().then(then);
    return this.value;
  }

  /** Fetches it, again where that failed before. */
  load(): Promise<void> {
    this.failed = false;
    return (this.#loading ??= this.fetch().then(
      (value) => void (this.value = value),
      () => {
        this.failed = true;
        this.#loading = undefined;
      },
    ));
  }
}
