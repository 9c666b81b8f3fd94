/** One value on offer in a choice or a select. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Language of the label where it differs from that of the element. */
  readonly lang?: string;
}
