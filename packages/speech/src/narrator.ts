import { chunks } from './chunks.js';
import { normalise } from './normalise.js';
import { toSource } from './offsets.js';
import { sentences } from './sentences.js';
import type { Span } from './span.js';
import type { SpeechEngine, SpeechFailure, Utterance } from './speech-engine.js';
import type { NameOfOne } from './spoken-numeral.js';

/** A block of text to read, and whatever the caller wants to find it by. */
export interface Segment<S> {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly source: S;
}

/** How to read. */
export interface Manner extends Pick<Utterance, 'rate' | 'pitch' | 'volume' | 'voice'> {
  readonly one: NameOfOne;
}

/** Where the reading stands. */
export interface NarratorState<S> {
  readonly status: 'idle' | 'playing' | 'paused' | 'ended' | 'failed';
  /** Why it is paused or failed, where the visitor did not ask for it. */
  readonly reason: SpeechFailure | null;
  readonly index: number;
  readonly segment: Segment<S> | null;
  /** Offset in the segment's text of what is being said. */
  readonly charOffset: number;
  /** The sentence being said, in the segment's text. */
  readonly sentence: Span | null;
  /** The word being said, where the voice tells. */
  readonly word: Span | null;
}

/** Reads segments one after the other. It owns pausing: it stops the engine and remembers where. */
export interface Narrator<S> {
  readonly state: NarratorState<S>;
  play(segments: readonly Segment<S>[], index?: number): void;
  pause(): void;
  /** Speaks the rest; after a failure tries again. */
  resume(): void;
  stop(): void;
  next(): void;
  /** The segment again from its start, or the one before it within its first two seconds. */
  previous(): void;
  jump(index: number): void;
  /** Takes effect from the sentence being said. */
  change(manner: Manner): void;
}

/** What the engine is handed at once. */
interface Part {
  readonly sentence: Span;
  readonly text: string;
  /** From an offset in `text` to one in the segment's text. */
  toSource(offset: number): number;
}

/** How long, in ms, "previous" still means the segment before. */
const justBegun = 2000;
const word = /\p{Script=Han}{1,2}|[\p{L}\p{N}]+/uy;

function partsOf({ text, lang }: Segment<unknown>, one: NameOfOne): Part[] {
  const parts: Part[] = [];
  for (const sentence of sentences(text)) {
    const raw = text.slice(sentence.start, sentence.end);
    const spoken = /^(zh|yue)\b/i.test(lang) ? normalise(raw, one) : { text: raw, offsets: null };
    for (const { start, end } of chunks(spoken.text))
      parts.push({
        sentence,
        text: spoken.text.slice(start, end),
        toSource: (offset) => sentence.start + (spoken.offsets ? toSource(spoken.offsets, start + offset) : start + offset),
      });
  }
  return parts;
}

/** A narrator over an engine; `changed` hears of every new state. */
export function narrator<S>(
  engine: SpeechEngine,
  manner: Manner,
  changed: (state: NarratorState<S>) => void,
): Narrator<S> {
  const nowhere = { reason: null, index: 0, segment: null, charOffset: 0, sentence: null, word: null };
  let state: NarratorState<S> = { ...nowhere, status: 'idle' };
  let segments: readonly Segment<S>[] = [];
  let parts: Part[] = [];
  /** Index of the part being said, and how much of its text was said before a pause. */
  let at = 0;
  let from = 0;
  let begun = 0;
  /** What an engine tells of earlier generations is stale. */
  let generation = 0;

  const update = (change: Partial<NarratorState<S>>): void => {
    state = { ...state, ...change };
    changed(state);
  };

  const halt = (change: Partial<NarratorState<S>>): void => {
    generation++;
    engine.stop();
    update(change);
  };

  const speak = (): void => {
    const mine = ++generation;
    const part = parts[at];
    if (!part) return jump(state.index + 1);
    const base = from;
    let started = false;
    update({ status: 'playing', reason: null, sentence: part.sentence, charOffset: part.toSource(base), word: null });
    const onward = (): void => {
      at++;
      from = 0;
      speak();
    };
    engine.speak(
      { ...manner, text: part.text.slice(base), lang: state.segment!.lang },
      {
        start() {
          if (mine === generation) started = true;
        },
        boundary(offset) {
          if (mine !== generation) return;
          from = base + offset;
          const start = part.toSource(from);
          word.lastIndex = start;
          const length = word.exec(state.segment!.text)?.[0].length ?? 0;
          update({ charOffset: start, word: length ? { start, end: start + length } : null });
        },
        end() {
          if (mine === generation) onward();
        },
        error(reason, recoverable) {
          if (mine !== generation) return;
          // Some voices say everything and never tell that they ended.
          if (recoverable && started) onward();
          else halt({ status: reason === 'gesture' ? 'paused' : 'failed', reason });
        },
      },
    );
  };

  function jump(index: number): void {
    const segment = segments[index];
    if (!segment) return halt({ ...nowhere, status: 'ended', index });
    parts = partsOf(segment, manner.one);
    at = from = 0;
    begun = Date.now();
    state = { ...state, index, segment };
    speak();
  }

  return {
    get state() {
      return state;
    },
    play(list, index = 0) {
      segments = list;
      jump(index);
    },
    pause() {
      if (state.status === 'playing') halt({ status: 'paused', reason: null });
    },
    resume() {
        if (/paused|failed/.test(state.status)) speak();
    },
    stop() {
      segments = [];
      halt({ ...nowhere, status: 'idle' });
    },
    next() {
      jump(state.index + 1);
    },
    previous() {
      jump(Math.max(0, state.index - +(Date.now() - begun < justBegun)));
    },
    jump,
    change(next) {
      const { sentence, segment, status } = state;
      manner = next;
      if (!segment) return;
      // The other name of 1 may cut the sentence into other parts.
      parts = partsOf(segment, next.one);
      at = Math.max(0, parts.findIndex((part) => part.sentence.start === sentence?.start));
      from = 0;
      if (status === 'playing') speak();
    },
  };
}
