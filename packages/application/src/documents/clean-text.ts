/** Everything below U+0020 but the line feed, DEL and the C1 block. */
// eslint-disable-next-line no-control-regex
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;
/** Marks that turn the direction of what follows, with which a name could rewrite the line beside it. */
const directions = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text from a stranger's hand, fit for any form: line ends as `\n`, no control characters, no halves of characters. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
    .replace(directions, '')
    .replace(/\p{Surrogate}|\p{Noncharacter_Code_Point}/gu, '\ufffd');

/** The same on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/g, ' ').trim();
