import type { Answers } from '@mangdao/application';
import { onTestFinished } from 'vitest';
import '../define.js';
import type { MangdaoLegalAid } from '../legal-aid.js';
import type { ViewName } from '../view.js';
import { fakeServices, type FakeServices } from './fake-services.js';

/** A legal-aid element over fake services, its entry drawn; it goes when the test is over. */
export async function placeLegalAid({ services = fakeServices(), lang = 'zh-Hans', region = '140525' }: { readonly services?: FakeServices; readonly lang?: string; readonly region?: string | null } = {}): Promise<{ readonly element: MangdaoLegalAid; readonly root: ShadowRoot; readonly services: FakeServices }> {
  const element = document.createElement('mangdao-legal-aid');
  element.services = () => Promise.resolve(services);
  element.lang = lang;
  if (region !== null) element.setAttribute('region', region);
  document.body.append(element);
  onTestFinished(() => element.remove());
  const root = element.shadowRoot!;
  await until(() => root.querySelector('.entry'));
  return { element, root, services };
}

/** Waits until something is there. */
export async function until<T>(found: () => T | null | undefined | false, milliseconds = 4000): Promise<T> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const value = found();
    if (value) return value;
    if (performance.now() > end) throw new Error(`not there after ${milliseconds} ms: ${found.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** The heading that is shown. */
export const heading = (root: ShadowRoot): HTMLElement | null => root.querySelector<HTMLElement>('#title');

/** Opens a view and waits for its heading. */
export async function openView(element: MangdaoLegalAid, view: ViewName): Promise<HTMLElement> {
  await element.open(view);
  return until(() => heading(element.shadowRoot!));
}

/** An application in its middle: a draft of the visitor's own device, gone on with at a page. */
export async function resumeAt(place: string, answers: Answers, services = fakeServices(), { lang = 'zh-Hans', region = '140525' }: { readonly lang?: string; readonly region?: string | null } = {}): Promise<Awaited<ReturnType<typeof placeLegalAid>>> {
  const id = '00000000-0000-4000-8000-000000000001';
  services.drafts.set(id, { id, kind: 'application', tenant: 'sample-county', answers: { need: 'apply', ...answers }, place, locale: 'zh-Hans', startedAt: 1, changedAt: 1, uploads: [] });
  const placed = await placeLegalAid({ services, lang, region });
  await openView(placed.element, 'apply');
  const before = heading(placed.root)?.textContent;
  placed.root.querySelector<HTMLElement>('.primary')!.click();
  await until(() => heading(placed.root)?.textContent !== before);
  return placed;
}

/** Longer than two presses that count as one. */
export const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 380));
