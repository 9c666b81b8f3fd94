/** Full-width letters, digits and signs as their ASCII twins; everything else stays. */
export function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

/**
 * A number as it is compared: half width, upper case, without spaces, dashes and invisible marks.
 * A letter O stays a letter O: to change it would be a guess.
 */
export function identifierText(typed: string): string {
  return halfWidth(typed)
    .replace(/[\s\p{Pd}\u2212\p{Cf}]/gu, '')
    .replace(/[a-z]/g, (letter) => letter.toUpperCase());
}
