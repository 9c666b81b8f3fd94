import { violations } from '@mangdao/elements/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { breath, heading, resumeAt, until } from '../testing/place-legal-aid.js';

/** What is heard, one by one; nothing more is silence that goes on. */
let heard: string[] = [];
let listening = 0;

/** Hears what the test says, as a browser does: a result, then the end. */
class FakeRecognition {
  lang = '';
  onresult: ((event: unknown) => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  onend: (() => void) | null = null;
  #timer: ReturnType<typeof setInterval> | undefined;

  start(): void {
    listening++;
    this.#timer = setInterval(() => {
      const said = heard.shift();
      if (said === undefined) return;
      if (said === 'not-allowed') this.onerror?.({ error: said });
      else this.onresult?.({ results: [[{ transcript: said }]] });
      this.#end();
    }, 5);
  }
  abort(): void {
    this.#end();
  }
  #end(): void {
    if (this.#timer === undefined) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    listening--;
    this.onend?.();
  }
}

const page = window as unknown as Record<string, unknown>;
beforeEach(() => {
  heard = [];
  page['SpeechRecognition'] = FakeRecognition;
});
afterEach(() => delete page['SpeechRecognition']);

const button = (root: ShadowRoot, name: string): HTMLElement | undefined => [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(name));

/** At a question, with voice switched on; what is read out is kept. */
async function talkingAt(key: string, answers: Parameters<typeof resumeAt>[1]) {
  const read: string[] = [];
  const placed = await resumeAt(key, answers);
  placed.element.reader = { read: (text) => (read.push(text), Promise.resolve()), stop: () => undefined };
  await placed.element.open('apply');
  placed.root.querySelector<HTMLElement>('.primary')!.click();
  (await until(() => button(placed.root, '我知道了，开始说'))).click();
  return { ...placed, read };
}

test('hears nothing before it was told where the sound goes', async () => {
  const { element, root } = await resumeAt('name', { noticeRead: true });
  await until(() => root.querySelector('details')?.textContent?.includes('厂商'));
  await breath();
  expect(listening).toBe(0);
  for (const one of root.querySelectorAll('summary')) one.click();
  expect(await violations(element)).toEqual([]);
});

test('reads the question, hears the answer, says it back, and goes on when it is confirmed', async () => {
  const { element, root, read } = await talkingAt('name', { noticeRead: true });
  await until(() => listening === 1);
  expect(root.activeElement).toBe(heading(root));
  expect(read[0]).toContain('申请人姓名');
  expect(await violations(element)).toEqual([]);
  heard.push('王小明');
  await until(() => read.some((text) => text.includes('听到：王小明。对吗')));
  expect(heading(root)!.textContent).toContain('申请人姓名');
  expect(root.querySelector<HTMLInputElement>('#q')!.value).toBe('王小明');
  heard.push('不对');
  await until(() => read.at(-1)!.includes('请再说一次'));
  await until(() => root.querySelector<HTMLInputElement>('#q')!.value === '');
  heard.push('王晓明', '对');
  await until(() => heading(root)!.textContent.includes('用哪种证件'));
  await until(() => read.at(-1)!.includes('用哪种证件'));
});

test('back, again, skip and next by voice; a wrong answer is told by its sentence', async () => {
  const { root, read } = await talkingAt('idNumber', { noticeRead: true, idType: 'resident-id' });
  await until(() => listening === 1);
  heard.push('110105194912310021', '对');
  await until(() => read.at(-1)!.includes('X'));
  heard.push('再读一遍');
  await until(() => read.at(-1)!.includes('证件号码'));
  heard.push('跳过');
  await until(() => read.at(-1)!.includes('不能跳过'));
  heard.push('上一步');
  await until(() => heading(root)!.textContent.includes('用哪种证件'));
  heard.push('下一步');
  await until(() => heading(root)!.textContent.includes('证件号码'));
});

test('keys go on as ever, and the conversation follows', async () => {
  const { root, read } = await talkingAt('idType', { noticeRead: true });
  await until(() => listening === 1);
  await breath();
  root.querySelector('form')!.requestSubmit();
  await until(() => heading(root)!.textContent.includes('证件号码'));
  await until(() => read.at(-1)!.includes('证件号码'));
  await until(() => listening === 1);
});

test('stops on a word, by its button, after three times nothing that fits, and where the browser does not hear', async () => {
  const { root } = await talkingAt('idType', { noticeRead: true });
  const on = (): Promise<unknown> => until(() => listening === 1 && button(root, '停止语音'));
  const off = (): Promise<HTMLElement> => until(() => (listening === 0 && !button(root, '停止语音') ? button(root, '用语音回答') : undefined));
  await on();
  heard.push('停止');
  (await off()).click();
  await on();
  button(root, '停止语音')!.click();
  expect(root.activeElement).toBe(heading(root));
  (await off()).click();
  await on();
  heard.push('天气很好', '天气很好', '天气很好');
  (await off()).click();
  await on();
  heard.push('not-allowed');
  await off();
  await until(() => root.querySelector('.sr')!.textContent.includes('现在不能用语音'));
});

test('leaving ends it', async () => {
  const { element } = await talkingAt('idType', { noticeRead: true });
  await until(() => listening === 1);
  element.close();
  await until(() => listening === 0);
});
