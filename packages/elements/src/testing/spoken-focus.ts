import { cdp } from 'vitest/browser';

/** What the browser tells assistive technology of one node. */
export interface Spoken {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** The value of a field. */
  readonly value: string;
  /** Properties and states, as `checked: 'true'`. */
  readonly state: Readonly<Record<string, string | number | boolean | undefined>>;
}

interface Value {
  readonly value?: string | number | boolean;
}
interface AxNode {
  readonly role?: Value;
  readonly name?: Value;
  readonly description?: Value;
  readonly value?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
}
interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}
interface Session {
  send(method: string, parameters?: object): Promise<unknown>;
}

function* frameIds(tree: FrameTree): Iterable<string> {
  yield tree.frame.id;
  for (const child of tree.childFrames ?? []) yield* frameIds(child);
}

/** The focused control as the browser's accessibility tree has it; `null` where no control is focused. */
export async function spokenFocus(): Promise<Spoken | null> {
  const session = cdp() as unknown as Session;
  await session.send('Accessibility.enable');
  const { frameTree } = (await session.send('Page.getFrameTree')) as { frameTree: FrameTree };
  let found: Spoken | null = null;
  for (const frameId of frameIds(frameTree)) {
    const { nodes } = (await session.send('Accessibility.getFullAXTree', { frameId })) as { nodes: AxNode[] };
    for (const { role, name, description, value, properties = [] } of nodes) {
      const state = Object.fromEntries(properties.map((property) => [property.name, property.value.value]));
      if (!state['focused'] || role?.value === 'RootWebArea' || role?.value === 'Iframe') continue;
      const text = (of: Value | undefined): string => String(of?.value ?? '');
      found = { role: text(role), name: text(name), description: text(description), value: text(value), state };
    }
  }
  return found;
}
