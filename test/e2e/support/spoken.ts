import type { CDPSession, Page } from '@playwright/test';

interface Value {
  readonly value?: string | number | boolean;
}
interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}

// Roles whose name a screen reader says when the focus moves into them.
const places = new Set(['dialog', 'group', 'radiogroup', 'list', 'region', 'navigation', 'main', 'banner', 'form']);
// States worth a word; where they are false nothing is said, except for these two.
const saidWhenFalse = new Set(['checked', 'expanded']);
const states = ['checked', 'expanded', 'pressed', 'selected', 'disabled', 'busy', 'invalid', 'required', 'hasPopup', 'level', 'valuemin', 'valuemax'];

const text = (of: Value | undefined): string => String(of?.value ?? '').trim();

/** What a screen reader is given about the focus, read from the browser's accessibility tree. */
export class Spoken {
  readonly #page: Page;
  readonly #session: CDPSession;
  #inside: readonly string[] = [];

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Listens to a page from now on. */
  static async on(page: Page): Promise<Spoken> {
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    return new Spoken(page, session);
  }

  /**
   * The focused control in one line: places newly entered, then role, name, value, states and description; `page` where
   * nothing has the focus.
   */
  async focus(): Promise<string> {
    // What a key changed is drawn, and known to the tree, in the frame after.
    await this.#page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const { result } = await this.#session.send('Runtime.evaluate', {
      expression: `(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at; })()`,
    });
    const { nodes } = (await this.#session.send('Accessibility.getAXNodeAndAncestors', {
      objectId: result.objectId!,
    })) as unknown as { nodes: AxNode[] };
    const [node, ...above] = nodes;
    if (!node || text(node.role) === 'RootWebArea' || text(node.role) === 'generic') return 'page';
    const around = above.filter(({ ignored, role, name }) => !ignored && places.has(text(role)) && text(name));
    const before = new Set(this.#inside);
    this.#inside = around.map(({ nodeId }) => nodeId);
    const entered = around.filter(({ nodeId }) => !before.has(nodeId)).reverse();
    const valueText = await this.#session.send('Runtime.callFunctionOn', {
      objectId: result.objectId!,
      // The protocol leaves it out of the tree; assistive technology gets it in place of the number.
      functionDeclaration: `function () { return this.getAttribute('aria-valuetext'); }`,
    });
    const words = entered.map(({ role, name }) => `${text(role)} “${text(name)}” › `).join('');
    return words + described(node, (valueText.result.value as string | null) ?? text(node.value));
  }
}

function described({ role, name, description, properties = [] }: AxNode, value: string): string {
  const said = states.flatMap((state) => {
    const found = properties.find((property) => property.name === state)?.value.value;
    if (found === undefined || found === '' || ((found === false || found === 'false') && !saidWhenFalse.has(state))) return [];
    return found === true ? state : `${state} ${String(found)}`;
  });
  const parts = [`${text(role)} “${text(name)}”`];
  if (value) parts.push(`value “${value}”`);
  parts.push(...said);
  if (text(description)) parts.push(`description “${text(description)}”`);
  return parts.join(', ');
}
