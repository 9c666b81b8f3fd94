/** Events of the legal-aid element; all of them bubble and are composed, and none carries an answer. */
export interface LegalAidEventMap {
  /** The visitor chose something; `detail` is its name. */
  'mangdao-legal-aid-open': CustomEvent<string>;
  /** The visitor went back to the entry. */
  'mangdao-legal-aid-close': Event;
  /** An application has its receipt; the number is told to nobody but the visitor. */
  'mangdao-legal-aid-sent': Event;
}

declare global {
  interface HTMLElementEventMap extends LegalAidEventMap {}
}
