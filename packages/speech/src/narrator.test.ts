import { narrator, type Manner, type NarratorState, type Segment } from './narrator.js';
import type { SpeechEngine, SpeechSink, Utterance } from './speech-engine.js';

const manner: Manner = { rate: 1, pitch: 1, volume: 1, voice: '', one: 'yao' };
const segment = (text: string, lang = 'zh-CN'): Segment<string> => ({ text, lang, source: text });

function stage() {
  const said: (Utterance & { sink: SpeechSink })[] = [];
  let stops = 0;
  const engine: SpeechEngine = {
    id: 'fake',
    probe: async () => [],
    speak: (utterance, sink) => void said.push({ ...utterance, sink }),
    stop: () => void stops++,
    dispose: () => undefined,
  };
  const states: NarratorState<string>[] = [];
  const reader = narrator<string>(engine, manner, (state) => states.push(state));
  const now = () => said.at(-1)!;
  return { reader, said, now, states, texts: () => said.map(({ text }) => text), stops: () => stops };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('reads sentence by sentence, segment by segment, to the end', () => {
  const { reader, now, texts } = stage();
  reader.play([segment('一。二。'), segment('   '), segment('Three.', 'en')]);
  for (let i = 0; i < 3; i++) now().sink.end();
  expect(texts()).toEqual(['一。', '二。', 'Three.']);
  expect(now().lang).toBe('en');
  expect(reader.state).toMatchObject({ status: 'ended', segment: null, sentence: null, word: null });
});

test('says numbers as people do, and finds the word in the source', () => {
  const { reader, now } = stage();
  reader.play([segment('好。请拨打12348咨询。')]);
  now().sink.end();
  expect(now().text).toBe('请拨打幺二三四八咨询。');
  now().sink.start();
  now().sink.boundary(8);
  expect(reader.state).toMatchObject({ charOffset: 10, sentence: { start: 2, end: 13 }, word: { start: 10, end: 12 } });
});

test('pause stops the engine and remembers the word; resume says the rest', () => {
  const { reader, now, stops } = stage();
  reader.play([segment('法律援助，免费咨询。')]);
  now().sink.start();
  now().sink.boundary(5);
  reader.pause();
  expect(stops()).toBe(1);
  expect(reader.state).toMatchObject({ status: 'paused', reason: null, charOffset: 5 });
  reader.resume();
  expect(now().text).toBe('免费咨询。');
  now().sink.boundary(2);
  expect(reader.state.charOffset).toBe(7);
});

test('without boundary events resume says the stretch again', () => {
  const { reader, now } = stage();
  reader.play([segment('法律援助。')]);
  now().sink.start();
  reader.pause();
  reader.resume();
  expect(now().text).toBe('法律援助。');
});

test('late events of what was cancelled change nothing', () => {
  const { reader, now, said, states } = stage();
  reader.play([segment('一。'), segment('二。')]);
  const first = now().sink;
  reader.next();
  const before = states.length;
  first.start();
  first.boundary(0);
  first.error('engine', true);
  first.end();
  expect(said.length).toBe(2);
  expect(states.length).toBe(before);
  reader.stop();
  now().sink.end();
  expect(said.length).toBe(2);
  expect(reader.state.status).toBe('idle');
});

test('previous goes back within two seconds, later it starts the segment again', () => {
  const { reader, texts } = stage();
  reader.play([segment('一。'), segment('二。')], 1);
  vi.advanceTimersByTime(2500);
  reader.previous();
  reader.previous();
  reader.previous();
  expect(texts()).toEqual(['二。', '二。', '一。', '一。']);
});

test('next and jump go where they say; beyond the last is the end', () => {
  const { reader, texts } = stage();
  reader.play([segment('一。'), segment('二。'), segment('三。')]);
  reader.jump(2);
  reader.next();
  expect(texts()).toEqual(['一。', '三。']);
  expect(reader.state.status).toBe('ended');
});

test('a new speed takes effect from the sentence being said', () => {
  const { reader, now } = stage();
  reader.play([segment('一。二二，二二。')]);
  now().sink.end();
  now().sink.boundary(3);
  reader.change({ ...manner, rate: 2 });
  expect(now()).toMatchObject({ text: '二二，二二。', rate: 2 });
});

test('a change while paused makes no sound', () => {
  const { reader, said, now } = stage();
  reader.play([segment('拨打12348。')]);
  reader.pause();
  reader.change({ ...manner, one: 'yi' });
  expect(said.length).toBe(1);
  reader.resume();
  expect(now().text).toBe('拨打一二三四八。');
});

test('a browser that wants a press leaves it paused; nothing to speak with fails it; both can be tried again', () => {
  const { reader, now, said } = stage();
  reader.play([segment('一。')]);
  now().sink.error('gesture', false);
  expect(reader.state).toMatchObject({ status: 'paused', reason: 'gesture' });
  reader.resume();
  now().sink.error('no-voice', false);
  expect(reader.state).toMatchObject({ status: 'failed', reason: 'no-voice' });
  reader.resume();
  expect(said.length).toBe(3);
  expect(reader.state).toMatchObject({ status: 'playing', reason: null });
});

test('a voice that spoke and never ended does not stop the reading; one that never spoke does', () => {
  const { reader, now, texts } = stage();
  reader.play([segment('一。二。')]);
  now().sink.start();
  now().sink.error('engine', true);
  expect(texts()).toEqual(['一。', '二。']);
  now().sink.error('engine', true);
  expect(reader.state).toMatchObject({ status: 'failed', reason: 'engine' });
});
