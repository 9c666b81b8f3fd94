const fill = (colour: string): string => `color:${colour};-webkit-text-fill-color:${colour}`;

/** What each first letter of a word sets, by the colour that follows it. */
const declarations: Readonly<Record<string, (colour: string) => string>> = {
  c: (colour) => `color:${colour}`,
  v: (colour) => `color:${colour}`,
  f: (colour) => `fill:${colour}`,
  h: (colour) => `${fill(colour)};opacity:1`,
  g: (colour) => `background-color:${colour}`,
  p: (colour) => `background-color:${colour};background-clip:content-box`,
  s: (colour) => `box-shadow:inset 0 0 0 100vmax ${colour}`,
  o: () => 'opacity:1',
};

const ends: Readonly<Record<string, string>> = { b: '::before', a: '::after', h: '::placeholder', v: ':visited' };

/** Visitors who have the system's own colours forced on pages chose those; paper keeps the page's. */
const onScreen = (rule: string): string => `@media screen and (forced-colors:none){${rule}}`;

/** Outweighs what the page says of its elements with several ids. */
const weight = ':not(#mangdao-boost#mangdao-boost#mangdao-boost)';
const claimed = (word: string): string => `[mangdao-boost~="${word}"]${weight}`;

/** The rule for a word of a claim: a letter and a colour, such as `c1a2b3c`. */
export function boostRule(word: string): string {
  const letter = word[0]!;
  const selector = claimed(word);
  return onScreen(`${selector}${ends[letter] ?? ''}{${(declarations[letter] ?? fill)(`#${word.slice(1)}`).replaceAll(';', '!important;')}!important}`);
}

/** The rule for a gradient of another colour. */
export const gradientRule = (word: string, image: string): string =>
  onScreen(`${claimed(word)}{background-image:${image}!important}`);
