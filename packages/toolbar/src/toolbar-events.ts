/** Events of the toolbar; all of them bubble and are composed. */
export interface ToolbarEventMap {
  /** The panel is open. */
  'mangdao-open': Event;
  /** The panel is closed. */
  'mangdao-close': Event;
  /** The visitor put the toolbar away. */
  'mangdao-away': Event;
}

declare global {
  interface HTMLElementEventMap extends ToolbarEventMap {}
}
