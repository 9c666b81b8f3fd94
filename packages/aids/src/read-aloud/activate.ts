import type { Activate } from '@mangdao/contract';
import { narrator, webSpeechEngine, type Span } from '@mangdao/speech';
import { blockNamed, blockOf, blocksOf, rangesOf, staysPut, type Piece } from './blocks.js';
import { controlOf, nameOf } from './name-of.js';
import { playerBar } from './player-bar.js';
import type { ReadAloudSettings } from './settings.js';

export { voiceOptions } from './voice-options.js';

/** How long, in ms, the pointer rests on a block before it is read. */
const rest = 350;
// System colours, the word's the other way round: high in contrast, in forced colours too. Lines tell them without colour.
const marks = `::highlight(mangdao-sentence){background:Mark;color:MarkText;text-decoration:underline}
::highlight(mangdao-word){background:MarkText;color:Mark;text-decoration:underline double}`;

/** Draws the player bar and reads, as the mode says, until the signal aborts. */
export const activate: Activate<ReadAloudSettings> = async (page, settings, signal) => {
  const { labels, name, notices } = await page.words();
  if (signal.aborted) return;

  const { window, language } = page;
  let mode = '';
  /** Whether the page may be scrolled to what is read: until the visitor scrolls. */
  let following = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed: Element | null = null;

  const reveal = (range: Range): void => {
    const { top, bottom } = page.rect(range);
    const { innerHeight } = window;
    // The lowest fifth is where the bar may stand.
    if (top > 0 && bottom < innerHeight * 0.8) return;
    const element = range.startContainer.parentElement;
    const behavior = window.matchMedia('(prefers-reduced-motion:reduce)').matches ? 'instant' : 'smooth';
    // The middle of a long paragraph is not where the sentence is.
    if (element && element.clientHeight < innerHeight / 2) element.scrollIntoView({ block: 'center', behavior });
    else window.scrollBy({ top: top - innerHeight / 3, behavior });
  };

  const readPage = (): void => {
    const list = blocksOf(page.contents(), language);
    const first = list.findIndex((block) => {
      const { node } = block.source[0]!;
      const [range] = rangesOf(block, { start: 0, end: Infinity });
      // On a scrolled page a fixed header is visible, but not where the visitor is reading.
      return page.rect(range!).bottom > 0 && !(window.scrollY && staysPut(node));
    });
    reader.play(list, Math.max(0, first));
  };

  const readElement = (element: Element): void => {
    // Who pressed pause wants silence.
    const { status, reason } = reader.state;
    if (status === 'paused' && !reason) return;
    const control = controlOf(element);
    /** What a control says, or a block without the blocks inside it. */
    function* within(): Generator<Text | HTMLImageElement> {
      for (const node of page.contents(element)) {
        if (!element.contains(node)) return;
        if (control || blockOf(node) === element) yield node;
      }
    }
    const given = control && nameOf(element);
    let list = given ? [] : blocksOf(within(), language);
    const text = given || element.getAttribute('title');
    if (!list.length && text) list = [blockNamed(text, element, language)];
    if (list.length) reader.play(list);
  };

  const engine = webSpeechEngine(window);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    engine.dispose();
  });
  page.sheet(signal).replace(marks);
  const box = page.overlay(signal, { interactive: true, label: name });
  box.onpointerenter = () => clearTimeout(timer);

  const draw = playerBar(box, labels, (action) => {
    const { status, segment } = reader.state;
    following = true;
    if (action === 'stop' || (action !== 'play' && segment)) reader[action]();
    else if (status === 'playing') reader.pause();
    else if (segment) reader.resume();
    else readPage();
  });

  const reader = narrator<readonly Piece[]>(engine, settings.peek(), ({ status, reason, segment, sentence, word }) => {
    const ranges = (span: Span | null): Range[] => (segment && span ? rangesOf(segment, span) : []);
    const marked = ranges(sentence);
    page.highlight('mangdao-sentence', marked, signal);
    page.highlight('mangdao-word', ranges(word), signal);
    if (marked[0] && following && mode === 'page') reveal(marked[0]);
    page.notice(reason, signal);
    draw(status === 'playing', notices[reason!] ?? '');
  });

  const unfollow = (): void => {
    following = false;
  };
  page.listen('wheel', unfollow, signal);
  page.listen('touchmove', unfollow, signal);
  page.listen('keydown', ({ key }) => /^(Arrow|Page|Home|End| )/.test(key) && unfollow(), signal);
  page.pointer(({ target, by }) => {
    if (!target || mode === 'page' || (mode === 'focus' && by !== 'keyboard')) return;
    const element = controlOf(target) ?? blockOf(target);
    // Touched or focused again, it is read again.
    if (element === pointed && (by === 'pointer' || reader.state.status === 'playing')) return;
    clearTimeout(timer);
    timer = setTimeout(readElement, by === 'pointer' ? rest : 0, (pointed = element));
  }, signal);
  page.follow(
    settings,
    (next) => {
      const switched = next.mode !== mode;
      mode = next.mode;
      if (switched) reader.stop();
      reader.change(next);
      // A restored setting on the next page must not speak by itself.
      if (switched && mode === 'page' && window.navigator.userActivation.isActive) readPage();
    },
    signal,
  );
};
