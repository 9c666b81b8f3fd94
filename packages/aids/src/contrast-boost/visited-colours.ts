import { parsedColour, type Rgba } from '../colours/rgba.js';

/** Links that a selector finds have this colour once they were visited. */
interface VisitedRule {
  readonly selector: string;
  readonly colour: Rgba;
}

/** What browsers themselves give links of which the page says nothing. */
const unvisitedByDefault = 'rgb(0, 0, 238)';
const visitedByDefault: Rgba = [85 / 255, 26 / 255, 139 / 255, 1];

function collect(rules: CSSRuleList, found: VisitedRule[]): void {
  for (const rule of rules) {
    const { selectorText = '', style, cssRules } = rule as Partial<CSSStyleRule>;
    const colour = parsedColour(style?.color ?? '');
    if (colour && selectorText.includes(':visited')) found.push({ selector: selectorText.replaceAll(':visited', ':any-link'), colour });
    if (cssRules) collect(cssRules, found);
  }
}

/** Reads the colours of visited links from the page's own style sheets, since browsers tell them to nobody. */
export class VisitedColours {
  readonly #rules = new WeakMap<Document, VisitedRule[]>();

  /** The colour of a link once visited; `null` where it is that of the others. `name` is the colour they have. */
  of(link: Element, name: string): Rgba | null {
    const { ownerDocument } = link;
    let rules = this.#rules.get(ownerDocument);
    if (!rules) {
      this.#rules.set(ownerDocument, (rules = []));
      for (const sheet of ownerDocument.styleSheets)
        try {
          collect(sheet.cssRules, rules);
        } catch {
          // The sheets of other sites cannot be read.
        }
    }
    return rules.findLast(({ selector }) => link.matches(selector))?.colour ?? (name === unvisitedByDefault ? visitedByDefault : null);
  }
}
