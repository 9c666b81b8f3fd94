/** Thrown where the machine lacks something that the set-up cannot get by itself; the message says what to do, twice. */
export class SetUpError extends Error {
  get name() {
    return 'SetUpError';
  }

  constructor(chinese, english) {
    super(`${chinese}\n${english}`);
  }
}
