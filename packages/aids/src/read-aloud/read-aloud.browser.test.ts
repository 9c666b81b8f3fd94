// Over 300 lines: one fake speech synthesis serves every case, and each case needs it whole.
import { signal } from '@preact/signals-core';
import { defaults, type AidWords, type ValuesOf } from '@mangdao/contract';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { drawn, openHost, type HostPage } from '../testing/host-page.js';
import { activate } from './activate.js';
import { readAloud } from './aid.js';
import words from './messages/zh-Hans.json';
import type { ReadAloudSettings } from './settings.js';

interface Said {
  text: string;
  lang: string;
  rate: number;
  voice: { lang: string } | null;
  onstart?: () => void;
  onend?: () => void;
  onboundary?: (event: { name: string; charIndex: number }) => void;
  onerror?: (event: { error: string }) => void;
}

const voice = (lang: string) => ({ lang, name: lang, voiceURI: lang, localService: true });

/** A browser that can be asked what it said, in place of one that says it. */
function fakeSpeech(window: Window, voices = [voice('en-US'), voice('zh-CN')]) {
  const said: Said[] = [];
  const log: string[] = [];
  class FakeUtterance {
    constructor(readonly text: string) {}
  }
  const synthesis = Object.assign(new EventTarget(), {
    speaking: false,
    pending: true,
    getVoices: () => voices,
    speak: (utterance: Said) => {
      said.push(utterance);
      log.push(utterance.text);
    },
    cancel: () => void log.push('cancel'),
  });
  for (const [name, value] of Object.entries({ speechSynthesis: synthesis, SpeechSynthesisUtterance: FakeUtterance }))
    Object.defineProperty(window, name, { value, configurable: true });
  return { said, log };
}

let host: HostPage;
let controller: AbortController;
afterEach(() => {
  controller.abort();
  host.close();
});

async function start(
  html: string,
  change: Partial<ValuesOf<ReadAloudSettings>> = {},
  options: { pressed?: boolean; width?: number; voices?: ReturnType<typeof voice>[] } = {},
) {
  host = await openHost(`<!doctype html><html lang="zh-CN"><body>${html}</body></html>`, options);
  const { window, document } = host;
  const { said, log } = fakeSpeech(window, options.voices);
  Object.defineProperty(window.navigator, 'userActivation', { value: { isActive: options.pressed ?? false } });
  const before = host.html();
  const notices: (string | null)[] = [];
  const settings = signal({ ...defaults(readAloud.settings), ...change });
  controller = new AbortController();
  const page = host.services.pageFor({
    notice: (key) => void notices.push(key),
    words: (): Promise<AidWords> => Promise.resolve(words),
    failed: (error) => {
      throw error;
    },
  });
  await activate(page, settings, controller.signal);
  const box = host.stage.lastElementChild as HTMLElement;
  const buttons = [...box.shadowRoot!.querySelectorAll('button')];
  const press = (label: string): void => buttons.find(({ textContent }) => textContent === label)!.click();
  const marked = (name: string): string =>
    [...((window.CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String).join('|');
  const point = (selector: string, pointerType = 'mouse', type = 'pointermove'): void => {
    document
      .querySelector(selector)!
      .dispatchEvent(new window.PointerEvent(type, { bubbles: true, composed: true, pointerType }));
  };
  const texts = (): string[] => said.map(({ text }) => text);
  const now = (): Said => said.at(-1)!;
  return { window, document, said, log, texts, now, notices, settings, box, buttons, press, marked, point, before };
}

const rested = (): Promise<void> => vi.waitFor(() => new Promise<void>((resolve) => setTimeout(resolve, 400)));

test('a stored setting does not speak by itself; the play button reads the page in order', async () => {
  const { texts, now, press, marked, buttons } = await start('<h1>公告</h1><p>第一句。<b>第二</b>句。</p><p>完</p>', { mode: 'page' });
  await drawn();
  expect(texts()).toEqual([]);
  press('播放');
  expect(buttons[1]!.textContent).toBe('暂停');
  for (let i = 0; i < 3; i++) now().onend!();
  expect(texts()).toEqual(['公告', '第一句。', '第二句。', '完']);
  expect(marked('mangdao-sentence')).toBe('完');
  now().onend!();
  expect(marked('mangdao-sentence')).toBe('');
  expect(buttons[1]!.textContent).toBe('播放');
});

test('switched on by a press, it starts', async () => {
  const { texts } = await start('<p>您好。</p>', { mode: 'page' }, { pressed: true });
  expect(texts()).toEqual(['您好。']);
});

test('marks the sentence over several elements, and the word where the voice tells', async () => {
  const { now, press, marked } = await start('<p>请<b>拨打</b>12348<i>咨询</i>。谢谢。</p>');
  press('播放');
  expect(now().text).toBe('请拨打幺二三四八咨询。');
  expect(marked('mangdao-sentence')).toBe('请|拨打|12348|咨询|。');
  now().onboundary!({ name: 'word', charIndex: 1 });
  expect(marked('mangdao-word')).toBe('拨打');
  now().onboundary!({ name: 'word', charIndex: 8 });
  expect(marked('mangdao-word')).toBe('咨询');
  now().onend!();
  expect(marked('mangdao-word')).toBe('');
});

test('hidden text, pronunciation and scripts are not read; a line break parts, spaces between links are kept', async () => {
  const { texts, now, press } = await start(
    `<p hidden>藏</p><p aria-hidden="true">饰</p><script>var 码</script><p><ruby>汉<rt>hàn</rt></ruby>字<br>
     <b>第二行</b></p><nav lang="en"><a href="#">Home</a> <a href="#">About</a></nav><table><tr><td>甲</td><td>乙</td></tr></table>`,
  );
  press('播放');
  for (let i = 0; i < 5; i++) now().onend?.();
  expect(texts()).toEqual(['汉字', '第二行', 'Home About', '甲', '乙']);
});

test('each block is spoken by a voice for its language', async () => {
  const { said, now, press } = await start('<p>您好。</p><p>Good day.</p>');
  press('播放');
  now().onend!();
  expect(said.map(({ voice }) => voice?.lang)).toEqual(['zh-CN', 'en-US']);
});

test('pause, play, next, previous and stop', async () => {
  const { log, press, marked, buttons } = await start('<p>一一。</p><p>二二。</p>');
  press('播放');
  press('暂停');
  expect(buttons[1]!.textContent).toBe('播放');
  expect(log.at(-1)).toBe('cancel');
  press('播放');
  press('下一段');
  press('上一段');
  press('停止');
  expect(log.filter((entry) => entry !== 'cancel')).toEqual(['一一。', '一一。', '二二。', '一一。']);
  expect(log.at(-1)).toBe('cancel');
  expect(marked('mangdao-sentence')).toBe('');
});

test('on a scrolled page it starts where the visitor is, not at the fixed header', async () => {
  const far = '<p style="height:2000px">远</p>';
  const { texts, press, window } = await start(`<header style="position:fixed;top:0">页眉</header>${far}<p id="here">这里。</p>${far}`);
  window.scrollTo(0, 2010);
  press('播放');
  expect(texts()).toEqual(['这里。']);
});

test('the page follows the speech until the visitor scrolls, and again after play', async () => {
  const far = '<div style="height:1500px"></div>';
  const { now, press, window, document } = await start(
    `<style>html{scroll-behavior:auto}</style><p>一。</p>${far}<p>二。</p>${far}<p>三。</p>${far}<p>四。</p>`,
    { mode: 'page' },
  );
  vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList);
  press('播放');
  expect(window.scrollY).toBe(0);
  now().onend!();
  const second = window.scrollY;
  expect(second).toBeGreaterThan(1000);
  document.dispatchEvent(new window.WheelEvent('wheel'));
  now().onend!();
  expect(window.scrollY).toBe(second);
  press('暂停');
  press('播放');
  expect(window.scrollY).toBeGreaterThan(second + 1000);
});

test('pointing reads the block after a rest; crossing others does not; the next block stops the former', async () => {
  const { texts, log, point } = await start('<p id="a">甲甲。</p><p id="b">乙乙。</p><p id="c">丙<b id="d">丙</b>。</p>');
  point('#a');
  point('#b');
  await rested();
  expect(texts()).toEqual(['乙乙。']);
  point('#d');
  point('#c');
  await rested();
  expect(texts()).toEqual(['乙乙。', '丙丙。']);
  expect(log.at(-2)).toBe('cancel');
});

test('pointing at a container reads its own text only, and an empty place nothing', async () => {
  const { texts, point } = await start('<div id="a">外<p>内</p>面</div><div id="b"><p>里</p></div>');
  point('#b');
  await rested();
  point('#a');
  await rested();
  expect(texts()).toEqual(['外面']);
});

test('a touch and a focus read at once, and again', async () => {
  const { texts, now, point, document } = await start('<p id="a">触摸。</p><button>申请</button>');
  point('#a', 'touch', 'pointerdown');
  await vi.waitFor(() => expect(texts()).toEqual(['触摸。']));
  now().onend!();
  point('#a', 'touch', 'pointerdown');
  await vi.waitFor(() => expect(texts().length).toBe(2));
  const button = document.querySelector('button')!;
  button.focus({ focusVisible: true });
  await vi.waitFor(() => expect(texts().at(-1)).toBe('申请'));
});

test('in the keyboard mode the pointer is silent', async () => {
  const { texts, point, document } = await start('<p id="a">甲</p><a href="#">链接</a>', { mode: 'focus' });
  point('#a');
  await rested();
  document.querySelector('a')!.focus({ focusVisible: true });
  await vi.waitFor(() => expect(texts()).toEqual(['链接']));
});

const pixel = 'src="data:image/gif;base64,R0lGODlhAQABAIAAAP8AAP///yH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=="';
test.each([
  [`<img ${pixel} alt="局徽">`, '局徽'],
  [`<a href="#"><img ${pixel} alt="首页"></a>`, '首页'],
  ['<a href="#" aria-label="返回首页">返回</a>', '返回首页'],
  ['<button title="关闭"></button>', '关闭'],
  ['<input type="submit" value="提交">', '提交'],
  ['<label>姓名 <input value="张三"></label>', '姓名'],
  ['<i id="l">身份</i><i id="m">证号</i><input aria-labelledby="l m" value="秘密">', '身份 证号'],
  ['<textarea placeholder="案情">私事</textarea>', '案情'],
  ['<p>看<a href="#">这里</a>。</p>', '这里'],
])('%s is read as %s', async (html, said) => {
  const { texts, point } = await start(html);
  point('img,a,button,input,textarea', 'touch');
  await vi.waitFor(() => expect(texts().map((text) => text.trim())).toEqual([said]));
});

test('what the visitor typed is never read', async () => {
  const { texts, point } = await start('<input value="张三"><input type="password" value="秘密"><textarea>私事</textarea>');
  for (const selector of ['input', '[type=password]', 'textarea']) point(selector, 'touch');
  await rested();
  expect(texts()).toEqual([]);
});

test('clicks reach the page', async () => {
  const { document, point } = await start('<button>申请</button>');
  const clicked = vi.fn();
  const button = document.querySelector('button')!;
  button.onclick = clicked;
  point('button', 'touch', 'pointerdown');
  button.click();
  expect(clicked).toHaveBeenCalledOnce();
});

test('after pause, pointing stays silent', async () => {
  const { texts, press, point } = await start('<p id="a">甲。</p><p id="b">乙。</p>');
  press('播放');
  press('暂停');
  point('#b');
  await rested();
  expect(texts()).toEqual(['甲。']);
});

test('a new speed is heard at once', async () => {
  const { now, press, settings } = await start('<p>您好。</p>');
  press('播放');
  settings.value = { ...settings.value, rate: 2 };
  expect(now()).toMatchObject({ text: '您好。', rate: 2 });
});

test('without a Chinese voice the visitor is told what to do, in the panel and in the bar', async () => {
  const { texts, press, notices, box } = await start('<p>您好。</p>', {}, { voices: [voice('en-US')] });
  press('播放');
  expect(texts()).toEqual([]);
  expect(notices.at(-1)).toBe('no-voice');
  expect(box.shadowRoot!.textContent).toMatch(/语音|voice/i);
});

test('where the browser wants a press first, the visitor is told, and play makes it good', async () => {
  const { now, texts, press, notices } = await start('<p>您好。</p>', { mode: 'page' }, { pressed: true });
  now().onerror!({ error: 'not-allowed' });
  expect(notices.at(-1)).toBe('gesture');
  press('播放');
  expect(texts()).toEqual(['您好。', '您好。']);
  expect(notices.at(-1)).toBe(null);
});

test('switched off, it falls silent and leaves nothing', async () => {
  const { log, press, before, point, texts } = await start('<p id="a">您好。</p>');
  press('播放');
  point('#a');
  controller.abort();
  expect(log.at(-1)).toBe('cancel');
  await rested();
  expect(texts()).toEqual(['您好。']);
  expect(host.html()).toBe(before);
  expect(host.traces()).toEqual([]);
});

test('the bar is big enough to hit and to read, and takes no focus', async () => {
  const { box, buttons, document } = await start('<p>您好。</p>');
  expect(document.activeElement).toBe(document.body);
  for (const button of buttons) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(parseFloat(host.window.getComputedStyle(button).fontSize)).toBeGreaterThanOrEqual(18);
  }
  const { bottom, height } = box.getBoundingClientRect();
  expect(bottom).toBeLessThanOrEqual(host.window.innerHeight);
  expect(height).toBeLessThan(80);
});

test.each([1, 2])('the bar fits a phone of 320 pixels at %s times the text size', async (scale) => {
  const { box, buttons, document } = await start('<p>您好。</p>', {}, { width: 320 });
  document.documentElement.style.setProperty('--mangdao-scale', String(scale));
  for (const element of [box, ...buttons]) {
    const { left, right, bottom } = element.getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(bottom).toBeLessThanOrEqual(700);
  }
  if (scale === 1) expect(new Set(buttons.map(({ offsetTop }) => offsetTop)).size).toBe(1);
});

test('axe finds nothing wrong with the bar', async () => {
  const { press, box } = await start('<main><h1>您好。</h1></main>', {}, { voices: [voice('en-US')] });
  press('播放');
  (host.window as unknown as { eval(code: string): void }).eval(axe.source);
  const { violations } = await (host.window as unknown as { axe: typeof axe }).axe.run(box, {
    rules: { 'color-contrast-enhanced': { enabled: true } },
  });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('offers voices under names, best first', async () => {
  await start('');
  expect(await readAloud.settings.voice.options(host.window, 'zh-Hans')).toEqual([{ value: 'zh-CN', label: 'zh-CN (zh-CN)' }]);
});
