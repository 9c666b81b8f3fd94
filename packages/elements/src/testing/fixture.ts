import type { LitElement } from 'lit';
import { onTestFinished } from 'vitest';

/** An element on the page with these properties, rendered; it goes when the test is over. */
export async function fixture<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
): Promise<HTMLElementTagNameMap[K]> {
  const element = Object.assign(document.createElement(tag), properties);
  document.body.append(element);
  onTestFinished(() => element.remove());
  await (element as Partial<LitElement>).updateComplete;
  return element;
}
