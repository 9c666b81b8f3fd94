import { webSpeechEngine } from './web-speech-engine.js';
import type { Utterance, Voice } from './speech-engine.js';

class FakeUtterance {
  onstart?: () => void;
  onend?: () => void;
  onerror?: (event: { error: string }) => void;
  onboundary?: (event: { name: string; charIndex: number }) => void;
  voice: Voice | null = null;
  lang = '';
  constructor(readonly text: string) {}
}

const mandarin: Voice = { lang: 'zh-CN', name: 'Mandarin', voiceURI: 'm', localService: true };
const english: Voice = { lang: 'en-US', name: 'English', voiceURI: 'e', localService: true };

function stage(voices: Voice[] = [mandarin, english]) {
  const said: FakeUtterance[] = [];
  const log: string[] = [];
  const speechSynthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: false,
    getVoices: () => voices,
    speak: (utterance: FakeUtterance) => void said.push(utterance),
    cancel: () => void log.push('cancel'),
    pause: () => void log.push('pause'),
    resume: () => void log.push('resume'),
  });
  const window = Object.assign(new EventTarget(), { speechSynthesis, SpeechSynthesisUtterance: FakeUtterance });
  const engine = webSpeechEngine(window as unknown as Window & typeof globalThis);
  const heard: string[] = [];
  const speak = (change: Partial<Utterance> = {}): void =>
    engine.speak(
      { text: '法律援助', lang: 'zh-CN', rate: 1, pitch: 1, volume: 1, voice: '', ...change },
      {
        start: () => heard.push('start'),
        boundary: (offset) => heard.push(`word ${offset}`),
        end: () => heard.push('end'),
        error: (reason, recoverable) => heard.push(`${reason} ${recoverable}`),
      },
    );
  return { engine, window, speechSynthesis, said, log, heard, speak, voices };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('speaks with the best voice for the language, or the chosen one where it fits', () => {
  const other: Voice = { ...mandarin, name: 'Other', voiceURI: 'o' };
  const { speak, said } = stage([mandarin, other, english]);
  speak();
  speak({ voice: 'o' });
  speak({ voice: 'o', lang: 'en' });
  speak({ lang: 'fr' });
  expect(said.map(({ voice }) => voice?.name)).toEqual(['Mandarin', 'Other', 'English', 'Mandarin']);
});

test('an online voice speaks only for a visitor who picked one', () => {
  const online: Voice = { ...mandarin, name: 'Online', voiceURI: 'n', localService: false };
  const onlineEnglish: Voice = { ...english, name: 'Online English', voiceURI: 'ne', localService: false };
  const { speak, said, heard } = stage([online, onlineEnglish]);
  speak();
  speak({ lang: 'en' });
  expect(said).toEqual([]);
  expect(heard).toEqual(['online false', 'online false']);
  speak({ voice: 'n' });
  speak({ voice: 'n', lang: 'en' });
  expect(said.map(({ voice }) => voice?.name)).toEqual(['Online', 'Online English']);
});

test('a local voice of another region goes before an online one', () => {
  const online: Voice = { ...mandarin, name: 'Online', voiceURI: 'n', localService: false };
  const taiwan: Voice = { ...mandarin, lang: 'zh-TW', name: 'Taiwan', voiceURI: 't' };
  const { speak, said } = stage([online, taiwan]);
  speak();
  expect(said[0]!.voice?.name).toBe('Taiwan');
});

test('tells start, words and end, and replaces what Edge trips over', () => {
  const { speak, said, heard } = stage();
  speak({ text: 'a&b<c>d' });
  expect(said[0]!.text).toBe('a b c d');
  said[0]!.onstart!();
  said[0]!.onboundary!({ name: 'sentence', charIndex: 0 });
  said[0]!.onboundary!({ name: 'word', charIndex: 2 });
  said[0]!.onend!();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual(['start', 'word 2', 'end']);
});

test('events after stop or after the next utterance are not passed on', () => {
  const { engine, speak, said, heard } = stage();
  speak();
  speak();
  said[0]!.onend!();
  said[0]!.onerror!({ error: 'interrupted' });
  engine.stop();
  said[1]!.onstart!();
  said[1]!.onend!();
  vi.advanceTimersByTime(60_000);
  expect(heard).toEqual([]);
});

test('an utterance that cancel() swallowed is spoken again, once', () => {
  const { speak, said, heard } = stage();
  speak();
  vi.advanceTimersByTime(1000);
  expect(said.length).toBe(2);
  said[1]!.onstart!();
  vi.advanceTimersByTime(3000);
  expect(heard).toEqual(['start']);
  expect(said.length).toBe(2);
});

test('no start within 3 s is an error; a slow voice is not spoken over', () => {
  const { speak, said, heard, speechSynthesis } = stage();
  speechSynthesis.pending = true;
  speak();
  vi.advanceTimersByTime(2999);
  expect(said.length).toBe(1);
  expect(heard).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(['engine true']);
});

test('no end within 0.35 s a character at its speed and 5 s is an error', () => {
  const { speak, said, heard } = stage();
  speak({ rate: 2 });
  said[0]!.onstart!();
  vi.advanceTimersByTime(5699);
  expect(heard).toEqual(['start']);
  vi.advanceTimersByTime(1);
  expect(heard).toEqual(['start', 'engine true']);
});

test.each([
  ['not-allowed', 'gesture false'],
  ['voice-unavailable', 'no-voice false'],
  ['network', 'engine true'],
])('%s is told as %s', (error, told) => {
  const { speak, said, heard } = stage();
  speak();
  said[0]!.onerror!({ error });
  expect(heard).toEqual([told]);
});

test('Chinese without a Chinese voice is not spoken', () => {
  const { speak, said, heard } = stage([english]);
  speak();
  expect(said).toEqual([]);
  expect(heard).toEqual(['no-voice false']);
});

test('waits for voices, and where none come tries without; then synthesis-failed means that there are none', async () => {
  const { speak, said, heard } = stage([]);
  speak();
  expect(said.length).toBe(0);
  await vi.advanceTimersByTimeAsync(3200);
  expect(said[0]!.voice).toBe(null);
  said[0]!.onerror!({ error: 'synthesis-failed' });
  expect(heard).toEqual(['no-voice false']);
});

test('voices that come late are used, with or without the event', async () => {
  const { speak, said, voices } = stage([]);
  speak();
  voices.push(mandarin);
  await vi.advanceTimersByTimeAsync(200);
  expect(said[0]!.voice).toBe(mandarin);
});

test('stopped while it waited, it stays silent', async () => {
  const { engine, speak, said } = stage([]);
  speak();
  engine.stop();
  await vi.advanceTimersByTimeAsync(5000);
  expect(said).toEqual([]);
});

test('falls silent when the page goes or the engine is disposed of, and never pauses the platform', () => {
  const { engine, window, speak, log } = stage();
  speak();
  window.dispatchEvent(new Event('pagehide'));
  engine.dispose();
  const after = log.length;
  window.dispatchEvent(new Event('pagehide'));
  expect(log.length).toBe(after);
  expect(new Set(log)).toEqual(new Set(['cancel']));
});

test('offers the voices of a language', async () => {
  const { engine } = stage([]);
  const probe = engine.probe('zh-CN');
  await vi.advanceTimersByTimeAsync(4000);
  expect(await probe).toEqual([]);
  expect(await stage().engine.probe('zh-CN')).toEqual([mandarin]);
});
