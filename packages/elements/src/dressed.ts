/** The names of elements that `dressed` can make. */
interface Named extends HTMLElementTagNameMap, Pick<SVGElementTagNameMap, 'svg' | 'path'> {}

/** An element with its attributes and children, made call by call: markup in a string would need a Trusted Types policy. */
export function dressed<Name extends keyof Named>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): Named[Name] {
  const element = (
    /svg|path/.test(name) ? document.createElementNS('http://www.w3.org/2000/svg', name) : document.createElement(name)
  ) as Named[Name];
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}
