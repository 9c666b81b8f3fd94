import { cleanLine, cleanText } from './clean-text.js';
import { fullName, type ContactCardData } from './contact-card-data.js';

/** RFC 2426 or RFC 6350. */
export type VCardVersion = '3.0' | '4.0';

/** A text as a value of a property: its own commas, semicolons, backslashes and line ends escaped (RFC 6350, 3.4). */
export const escapedVCard = (text: string): string => cleanText(text).replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

/** Octets of a character in UTF-8. */
export const octets = (character: string): number => {
  const point = character.codePointAt(0)!;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** A line folded to 75 octets and less, never inside a character (RFC 6350, 3.2). */
export function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = octets(character);
    if (length + size > 75) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}

/** The lines as they were before they were folded. */
export const unfolded = (text: string): string => text.replace(/\r\n[ \t]/g, '');

/** An institution, or a person in it, for an address book; UTF-8, lines ended by CRLF, family name first. */
export function vCard(data: ContactCardData, version: VCardVersion = '4.0'): string {
  const { institution, person, phones, textPhone, address, postcode, email, website, hours, access } = data;
  const value = (text: string): string => escapedVCard(cleanLine(text));
  const type = (types: string): string => (version === '3.0' ? types.toUpperCase() : types.includes(',') ? `"${types}"` : types);
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, `FN:${value(person ? fullName(person) : institution)}`];
  // 3.0 asks for N even of an institution, which has no family name.
  if (person) lines.push(`N:${value(person.family)};${value(person.given)};;;`);
  else lines.push(version === '3.0' ? `N:${value(institution)};;;;` : 'KIND:org');
  lines.push(`ORG:${value(institution)}`);
  for (const phone of phones) lines.push(`TEL;TYPE=${type('work,voice')}:${value(phone)}`);
  // 3.0 has no type for text messages.
  if (textPhone) lines.push(`TEL;TYPE=${version === '3.0' ? 'WORK,MSG' : type('work,text')}:${value(textPhone)}`);
  if (email) lines.push(`EMAIL;TYPE=${version === '3.0' ? 'INTERNET' : 'work'}:${value(email)}`);
  if (address) lines.push(`ADR;TYPE=${type('work')}:;;${value(address)};;;${value(postcode ?? '')};`);
  // A value of type URI is not escaped, so that nothing but an address may pass.
  if (website && /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(website)) lines.push(`URL:${cleanLine(website)}`);
  const note = [hours, ...(access ?? [])].filter((text) => text?.trim()).join('\n');
  if (note) lines.push(`NOTE:${escapedVCard(note)}`);
  lines.push('END:VCARD');
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
