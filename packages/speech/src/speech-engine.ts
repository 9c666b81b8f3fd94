/** A voice that an engine offers; the platform's `SpeechSynthesisVoice` is one. */
export interface Voice {
  /** What a visitor's choice is remembered by. */
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47, though Android writes `zh_CN` and Linux `cmn`. */
  readonly lang: string;
  /** Speaks on the device; any other voice sends the text to whoever makes it. */
  readonly localService: boolean;
}

/** One stretch of speech. */
export interface Utterance {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  /** Times the normal speed. */
  readonly rate: number;
  /** Times the normal pitch. */
  readonly pitch: number;
  /** 0–1. */
  readonly volume: number;
  /** `Voice.voiceURI`; used where it speaks `lang`. `''`: the best one for `lang`. */
  readonly voice: string;
}

/**
 * Why speech did not come: the browser wants a press first, nothing speaks the language, only online voices do and the
 * visitor has not picked one, or the engine broke off.
 */
export type SpeechFailure = 'gesture' | 'no-voice' | 'online' | 'engine';

/** What an engine tells of one utterance; nothing comes any more after `end`, `error` or `stop()`. */
export interface SpeechSink {
  start(): void;
  /** A word begins at this offset of the utterance's text. Many voices never tell. */
  boundary(offset: number): void;
  end(): void;
  /** `recoverable`: the same words may well come out at a second try. */
  error(reason: SpeechFailure, recoverable: boolean): void;
}

/**
 * Something that speaks. There is deliberately no `pause()`: on Linux the platform's silences every other client of the
 * speech service, a screen reader too.
 */
export interface SpeechEngine {
  readonly id: string;
  /** The voices for a language, best first; waits for the engine to know them. */
  probe(lang: string): Promise<readonly Voice[]>;
  /** Speaks at once, in place of whatever was being spoken. */
  speak(utterance: Utterance, sink: SpeechSink): void;
  stop(): void;
  dispose(): void;
}
