/** What may be wrong with a photo of a paper; advice, never a refusal. */
export type PhotoFault = 'edges-cut' | 'glare' | 'blurred' | 'too-dark' | 'too-small';
