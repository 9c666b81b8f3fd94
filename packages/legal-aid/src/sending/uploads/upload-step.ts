/** How one step of an upload ended. */
export type Step =
  | { readonly is: 'at'; readonly offset: number; readonly serverId: string }
  /** The intake does not know it: begin again. */
  | { readonly is: 'unknown' }
  | { readonly is: 'again'; readonly hindrance: 'network' | 'busy'; readonly retryAfter?: number }
  /** The token is not valid any more. */
  | { readonly is: 'unpermitted' }
  | { readonly is: 'refused'; readonly code: string };
