import type { SpeechEngine, SpeechFailure, SpeechSink, Utterance, Voice } from './speech-engine.js';
import { rankedVoices } from './voice-ranking.js';

/** How long, in ms, the browser may take to name its voices, or to start speaking. */
const patience = 3000;
/** When, in ms, to look whether the `cancel()` before an utterance swallowed it. */
const swallowed = 1000;
/** How long a character may take at normal speed, in ms; Chinese voices need about 250. */
const perCharacter = 350;
const grace = 5000;

const chinese = /^(zh|yue)/i;

/** The browser's own voices. */
export function webSpeechEngine(window: Window & typeof globalThis): SpeechEngine {
  const { speechSynthesis: synthesis } = window;
  const over = new AbortController();
  const { signal } = over;
  /** Events of utterances before this one are stale. */
  let generation = 0;
  /** Held here: an utterance nobody holds may be collected before it ends, and then tells nothing. */
  let utterance: SpeechSynthesisUtterance;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** By event and by polling, as some browsers never send the event. */
  const voicesArrived = new Promise<void>((resolve) => {
    const started = Date.now();
    const look = (): void => {
      if (!synthesis.getVoices().length && Date.now() - started < patience && !signal.aborted) return;
      clearInterval(poll);
      resolve();
    };
    const poll = setInterval(look, 200);
    synthesis.addEventListener('voiceschanged', look, { signal });
    look();
  });

  const stop = (): void => {
    generation++;
    clearTimeout(timer);
    synthesis.cancel();
  };

  const begin = ({ text, lang, rate, pitch, volume, voice: wanted }: Utterance, sink: SpeechSink): void => {
    const mine = generation;
    const all = synthesis.getVoices();
    const picked = all.find(({ voiceURI }) => voiceURI === wanted);
    // An online voice gets the text of the page: only for a visitor who picked one.
    const mayUse = ({ localService }: Voice): boolean => localService || picked?.localService === false;
    const fitting = rankedVoices(all, lang);
    const voice =
      fitting.find((one) => one === picked) ??
      fitting.find(mayUse) ??
      // Chinese voices get by with other scripts; no other voice gets by with Chinese.
      (chinese.test(lang) ? null : rankedVoices(all, 'zh-CN').find(mayUse));
    const fail = (reason: SpeechFailure): void => {
      if (mine !== generation) return;
      stop();
      sink.error(reason, reason === 'engine');
    };
    const say = (): void => {
      // Edge's natural voices stop at these three.
      utterance = new window.SpeechSynthesisUtterance(text.replace(/[&<>]/g, ' '));
      Object.assign(utterance, {
        lang: voice?.lang ?? lang,
        rate,
        pitch,
        volume,
        voice: voice ?? null,
        onstart() {
          if (mine !== generation) return;
          clearTimeout(timer);
          timer = setTimeout(fail, (text.length * perCharacter) / rate + grace, 'engine');
          sink.start();
        },
        onboundary({ name, charIndex }: SpeechSynthesisEvent) {
          if (mine === generation && name !== 'sentence') sink.boundary(charIndex);
        },
        onend() {
          if (mine !== generation) return;
          generation++;
          clearTimeout(timer);
          sink.end();
        },
        onerror({ error }: SpeechSynthesisErrorEvent) {
          fail(error === 'not-allowed' ? 'gesture' : all.length && !/unavailable/.test(error) ? 'engine' : 'no-voice');
        },
      });
      synthesis.speak(utterance);
    };

    if (all.length && !voice) return fail(fitting.length ? 'online' : 'no-voice');
    say();
    timer = setTimeout(() => {
      timer = setTimeout(fail, patience - swallowed, all.length ? 'engine' : 'no-voice');
      if (!synthesis.speaking && !synthesis.pending) say();
    }, swallowed);
  };

  window.addEventListener('pagehide', stop, { signal });

  return {
    id: 'web-speech',
    async probe(lang) {
      await voicesArrived;
      return rankedVoices(synthesis.getVoices(), lang);
    },
    speak(next, sink) {
      stop();
      const mine = generation;
      // At once where possible: Safari lets a page speak only inside the visitor's press.
      if (synthesis.getVoices().length) begin(next, sink);
      else void voicesArrived.then(() => mine === generation && begin(next, sink));
    },
    stop,
    dispose() {
      stop();
      over.abort();
    },
  };
}
