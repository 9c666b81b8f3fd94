/** How far a document is scrolled, in pixels. */
export interface ScrollOffset {
  readonly x: number;
  readonly y: number;
}

/** A text node that shows, or a field or picture, and how it fares. Shares are 0 to 1, lengths in pixels. */
export interface TextRun {
  readonly node: Text | Element;
  /** The element whose own text it is; a field or picture is its own. */
  readonly owner: Element;
  /** 0 for fields and pictures. */
  readonly characters: number;
  readonly lines: number;
  /** Its line boxes, from the top left of its document. */
  readonly boxes: readonly Box[];
  /** How much of it can neither be seen nor scrolled to. */
  readonly lost: number;
  /** None of it lies where it could be seen. */
  readonly outside: boolean;
  /** What cuts it off; `null` where it is the edge of the page. */
  readonly clipper: Element | null;
  /** How far it reaches below what cuts it off, where it is cut off from below. */
  readonly below: number;
  /** The painted box that it stands on, and how much of it does. */
  readonly ground: Element | null;
  readonly grounded: number;
  /** The box around it that stays where it is while the page scrolls. */
  readonly pinned: Element | null;
  /** How much of its width another text runs over, and which. */
  over: number;
  by: TextRun | null;
  /** How much of its width shares its place with a field or picture, and which; of a field or picture, with another one. */
  upon: number;
  at: TextRun | null;
  /** What stays in place and lies over it. */
  under: Element | null;
}

/** A rectangle from the top left of its document. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
