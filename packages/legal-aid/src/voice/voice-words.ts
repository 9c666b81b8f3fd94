/** What can be said in place of an answer. */
export type Command = 'next' | 'back' | 'again' | 'skip' | 'stop';

/** The words of voice mode. */
export interface VoiceWords {
  readonly answer: string;
  /** Where the sound goes: told before the first word is heard. */
  readonly where: string;
  readonly agree: string;
  readonly stop: string;
  readonly hint: string;
  readonly listening: string;
  readonly confirm: (answer: string) => string;
  /** The same, of an answer that may go on. */
  readonly more: (answer: string) => string;
  readonly unclear: (said: string) => string;
  readonly silent: string;
  readonly retry: string;
  readonly byHand: string;
  readonly noSkip: string;
  readonly first: string;
  readonly stopped: string;
  readonly failed: string;
  /** What is understood, written as people say it. */
  readonly commands: Readonly<Record<Command, readonly string[]>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
