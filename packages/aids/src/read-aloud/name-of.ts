const named = 'a[href],button,summary,input,select,textarea,img,area,[role=button],[role=link],[role=tab],[role=img]';

/** The control or image that an element belongs to, if any. */
export const controlOf = (element: Element): Element | null => element.closest(named);

/** The name that the author gave an element in place of its text. What the visitor typed is never read. */
export function nameOf(element: Element): string | undefined {
  const { alt, labels, type, value, placeholder } = element as HTMLInputElement;
  const ids = element.getAttribute('aria-labelledby');
  const root = element.getRootNode() as Document;
  return (
    ids?.replace(/\S+/g, (id) => root.getElementById(id)?.textContent ?? '') ||
    element.getAttribute('aria-label') ||
    alt ||
    labels?.[0]?.textContent ||
    (/submit|button|reset/.test(type) && value) ||
    placeholder
  );
}
