import { onTestFinished } from 'vitest';
import { styleOf } from '../flat-tree.js';
import { drawn, openHost, type Host } from './open-host.js';

/** A page on which every text grows, in the simplest way that an aid could do it. */
export interface GrownHost extends Host {
  /** Another factor; smaller ones too. */
  scale(factor: number): void;
  /** Says of these texts that they were given another size. */
  grown(elements: Iterable<Element>): void;
  /** Resolves when text has been kept whole as far as it goes. */
  settled(): Promise<void>;
  /** Switches the aid off. */
  stop(): void;
}

const textless = /^(script|style|head|title)$/;
const controls = /^(input|select|textarea|button)$/;

const ownsText = ({ localName, childNodes }: Element): boolean =>
  !textless.test(localName) &&
  (controls.test(localName) || [...childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()));

/** Opens this HTML and makes every text `factor` times as large; resolves when it has been kept whole. */
export async function growHost(html: string, factor = 2): Promise<GrownHost> {
  const host = await openHost(html);
  const grown = await growText(host, factor);
  await grown.settled();
  return grown;
}

/** Makes every text of an open page `factor` times as large. */
export async function growText(host: Host, factor: number): Promise<GrownHost> {
  const { page } = host;
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  const { signal } = controller;
  const fit = await page.fit(signal);
  const sheet = page.sheet(signal);
  const ruled = new Set<string>();
  let now = factor;
  sheet.property('--mangdao-factor', String(factor));

  page.watch(({ added, changed, restyled }) => {
    const owners = [...added, ...changed, ...restyled].filter(ownsText);
    const sizes = page.original(() => owners.map((owner) => [styleOf(owner).fontSize, styleOf(owner).lineHeight] as const));
    owners.forEach((owner, index) => {
      const [size, line] = sizes[index]!;
      const value = `${size}/${line}`;
      const tall = line === 'normal' ? '' : `;line-height:calc(${line}*var(--mangdao-factor))!important`;
      if (!ruled.has(value)) sheet.add(`[mangdao-size="${value}"]{font-size:calc(${size}*var(--mangdao-factor))!important${tall}}`);
      ruled.add(value);
      page.claim(owner, 'mangdao-size', value, signal);
    });
    if (owners.length > 0) fit.grown(owners);
  }, signal);

  return {
    ...host,
    scale(next) {
      sheet.property('--mangdao-factor', String(next));
      fit.changed(next < now);
      now = next;
    },
    grown: (elements) => fit.grown(elements),
    settled: () => settled(host),
    stop: () => controller.abort(),
  };
}

/** What is gathered before it is looked at may take this long, in ms, and then some. */
const quiet = 280;
const most = 6000;

/** Resolves when no mark of ours came or went for a while. */
async function settled({ window }: Host): Promise<void> {
  const began = performance.now();
  let last = began;
  const observer = new window.MutationObserver((records) => {
    if (records.some(({ attributeName }) => attributeName?.startsWith('mangdao-'))) last = performance.now();
  });
  for (const root of rootsOf(window.document)) observer.observe(root, { subtree: true, attributes: true });
  await drawn();
  while (performance.now() - last < quiet && performance.now() - began < most) await new Promise((resolve) => setTimeout(resolve, 20));
  observer.disconnect();
}

/** The document, its open shadow roots and its frames' documents. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) yield* rootsOf(element.shadowRoot);
    const inner = (element as HTMLIFrameElement).contentDocument;
    if (inner) yield* rootsOf(inner);
  }
}
