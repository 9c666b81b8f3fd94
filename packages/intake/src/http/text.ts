import * as v from 'valibot';

/** A text that is not empty and has at most so many UTF-16 units. */
export const text = (most: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(most));
