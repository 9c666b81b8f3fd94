import type { MangdaoToolbar } from '../mangdao-toolbar.js';
import '../define.js';
import type { LitElement } from 'lit';
import { onTestFinished } from 'vitest';
import { fakeToolbox, type FakeToolbox } from './fake-toolbox.js';

/**
 * A toolbar over a fake toolbox; it goes when the test is over. It stands before the body, as the script tag puts it,
 * or in the body for axe-core, which takes no measurements of anything outside.
 */
export function placeToolbar(
  toolbox: FakeToolbox = fakeToolbox(),
  place: 'before-body' | 'in-body' = 'before-body',
): {
  readonly toolbar: MangdaoToolbar;
  readonly toolbox: FakeToolbox;
} {
  const toolbar = document.createElement('mangdao-toolbar');
  toolbar.source = () => Promise.resolve(toolbox);
  if (place === 'in-body') document.body.append(toolbar);
  else document.documentElement.insertBefore(toolbar, document.body);
  onTestFinished(() => toolbar.remove());
  return { toolbar, toolbox };
}

/** The panel's shadow root. */
export function panelRoot(toolbar: MangdaoToolbar): ShadowRoot {
  return toolbar.shadowRoot!.querySelector('mangdao-panel')!.shadowRoot!;
}

/** The open panel's shadow root, everything in it rendered. */
export async function openPanel(toolbar: MangdaoToolbar): Promise<ShadowRoot> {
  await toolbar.open();
  const root = panelRoot(toolbar);
  await settled(root);
  return root;
}

/** Resolves when everything in the panel has been rendered. */
export async function settled(root: ShadowRoot): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await (root.host as Partial<LitElement>).updateComplete;
}
