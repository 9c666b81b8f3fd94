/** The bar's buttons, in their order; each is a key of the aid's labels. */
const actions = ['previous', 'play', 'next', 'stop'] as const;

/** What a button asks for. */
export type PlayerAction = (typeof actions)[number];

// The overlay covers the page; the bar takes only what it needs of it, at the bottom.
const boxStyle =
  ';inset:auto 8px 8px;width:fit-content;margin:auto;padding:2px;border:2px solid;text-align:center;color:var(--mangdao-ink,#111);background:var(--mangdao-ground,#fff);font:calc(18px*min(2,var(--mangdao-scale,1))) system-ui,sans-serif';
const css =
  'output{display:block}button{min-width:44px;min-height:44px;margin:2px;border:2px solid;color:inherit;background:none;font:inherit}button:focus-visible{outline:4px solid}';

/** Draws the bar into a box of the overlay and returns what keeps it in step. It never takes the focus by itself. */
export function playerBar(
  box: HTMLElement,
  labels: Readonly<Record<string, string>>,
  act: (action: PlayerAction) => void,
): (playing: boolean, message: string) => void {
  const { ownerDocument } = box;
  box.style.cssText += boxStyle;
  const root = box.attachShadow({ mode: 'open' });
  const sheet = new ownerDocument.defaultView!.CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const message = ownerDocument.createElement('output');
  const buttons: HTMLButtonElement[] = [];
  for (const action of actions) {
    const button = ownerDocument.createElement('button');
    button.textContent = labels[action]!;
    button.onclick = () => act(action);
    buttons.push(button);
  }
  root.append(message, ...buttons);
  return (playing, text) => {
    message.textContent = text;
    buttons[1]!.textContent = labels[playing ? 'pause' : 'play']!;
  };
}
