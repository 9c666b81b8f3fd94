import { portalStyle } from './portal-style.mjs';
import { does, fields, links, menu, topics, what, when, who } from './portal-words.mjs';
import { seededChoice } from './seeded-choice.mjs';

/** Lines in the feed of every page: as many stay in it while others come and go. */
export const feedLength = 100;

/** About as many probe texts are on every page, whatever its size. */
const probes = 300;
/** Of the first texts, those that are seen without scrolling, every third is one. */
const firstTexts = 75;

/**
 * A made-up portal: nested boxes, floats, lists, tables, forms, clipped boxes; the same text in every run. Some texts are
 * marked with `data-probe`, so that their height can be watched.
 * @param {{ elements: number, head?: string, end?: string }} options how many elements the page has about, and what is
 *   put into its head and before the end of its body
 * @returns {string}
 */
export function portalPage({ elements, head = '', end = '' }) {
  const { below, one } = seededChoice(elements);
  let count = 0;
  let texts = 0;
  let sinceProbe = 0;
  const stride = Math.max(3, Math.round(elements / 2 / probes));

  /** An element around markup; `name` may hold attributes. */
  const box = (name, ...inside) => {
    count++;
    return `<${name}>${inside.join('')}</${name.split(' ')[0]}>`;
  };
  const empty = (name) => {
    count++;
    return `<${name}>`;
  };
  /** An element whose first content is text. */
  const text = (name, ...inside) => {
    sinceProbe++;
    if (sinceProbe < (texts++ < firstTexts ? 3 : stride)) return box(name, ...inside);
    sinceProbe = 0;
    return box(name, ...inside).replace(/^<[a-z0-9]+/, '$& data-probe');
  };
  const times = (number, make) => Array.from({ length: number }, (_, index) => make(index)).join('');

  const sentence = () => `${one(when)}${one(who)}${one(does)}${one(what)}`;
  const date = () => `${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
  const link = (name, words) => text(`a ${name}href="#"`, words);

  const title = () => box('div class="title"', text('h2', one(topics)), link('class="more" ', '更多'));
  const list = () =>
    title() +
    box('div class="list"', box('ul', times(8, () => box('li', link('', `${sentence()}，${one(who)}${one(does)}${one(what)}`), text('span class="date"', date())))));
  const cards = () =>
    title() +
    box('div class="cols"', times(3, () =>
      box('div class="col"', box('div class="card"', text('h3', one(what)), text('p', `${sentence()}，`, text('em', sentence()), '。'), text('div class="foot"', `来源：${one(who)} `, text('span class="badge"', '新'))))));
  const table = () =>
    box('div class="table"', box('table',
      text('caption', `${one(who)}${one(what)}`),
      box('thead', box('tr', times(4, () => text('th scope="col"', one(fields))))),
      box('tbody', times(6, () => box('tr', text('td', one(who)), text('td', date()), text('td', one(what)), box('td', link('', one(links))))))));
  const article = () =>
    box('div class="article"',
      text('h3', sentence()),
      times(3, () => text('p', `${sentence()}，${sentence()}。`, link('', one(links)), `，${sentence()}，`, text('strong', one(what)), `由${one(who)}负责，`, text('span', sentence()), '。')),
      text('p class="note"', `${sentence()}。`));
  const form = () =>
    title() +
    box('div class="form"', box('form',
      times(3, () => box('div class="row"', text('label', one(fields)), empty('input type="text"'))),
      box('div class="row"', text('label', one(fields)), box('select', times(3, () => box('option', one(topics))))),
      text('button type="button"', '提交')));
  const tabs = () => box('div class="tabs"', times(4, () => text('span', one(topics)))) + box('div class="list"', box('ol', times(5, () => box('li', link('', sentence()), text('span class="date"', date())))));
  const kinds = [list, cards, table, article, tabs, list, form];
  const block = (kind) => box('div class="block"', box('div class="inner"', kind()));

  /** Two floated columns side by side. */
  const band = (index) =>
    box('div class="wide"',
      box('div class="side"', block(index % 2 ? form : tabs), block(list)),
      box('div class="main"', box('div class="body"', block(kinds[index % 7]), block(kinds[(index + 3) % 7]), block(article))));

  const opening =
    box('div class="top"', box('div class="wide"', box('ul', times(6, () => box('li', link('', one(links))))))) +
    box('div class="head"', box('div class="wide"', text('div class="name"', '某某市公共法律服务网'), box('form', empty('input type="search" aria-label="搜索"'), text('button type="button"', '搜索')))) +
    box('div class="nav"', box('div class="wide"', box('ul', times(10, (index) => box('li', link('', menu[index])))))) +
    box('div class="wide"', box('div class="path"', text('span', '当前位置：'), link('', '首页'), text('span', ' 要闻')), box('div class="tip" data-probe', `${sentence()}。`)) +
    box('div class="wide"',
      box('div class="side"', block(list)),
      box('div class="main"', block(() => title() + box('ul class="feed"', times(feedLength, () => box('li', sentence()))))));
  const closing = box('div class="bottom"', box('div class="wide"', text('p', '某某市公共法律服务网 版权所有'), text('p', '电话：000-00000000 ', link('', '网站地图'))));

  let bands = '';
  // html, head, meta, title and style come besides, and body.
  for (let index = 0; count + 6 < elements - 130; index++) bands += band(index);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>某某市公共法律服务网</title><style>${portalStyle}</style>${head}</head>
<body>${opening}${bands}${closing}${end}</body></html>`;
}
