import { fullName, type ContactCardData } from './contact-card-data.js';
import type { DocumentTexts } from './document-texts.js';
import { entries, type Paper } from './paper.js';
import { octets, vCard } from './v-card.js';

/** More octets than this make a QR code whose modules a phone's camera no longer tells apart in print. */
const largestCode = 800;

/** The contact card of an institution; its QR code puts it into a phone's address book. */
export function contactCard(data: ContactCardData, texts: DocumentTexts): Paper {
  const words = texts.card;
  // Access and hours are on the card in words: the code holds what an address book asks for.
  const { hours: _hours, access: _access, ...reachable } = data;
  const content = vCard(reachable, '3.0');
  return {
    language: texts.language,
    title: words.title,
    sections: [
      {
        heading: words.institution,
        entries: entries(
          [words.name, data.institution],
          [words.contact, data.person && fullName(data.person)],
          [words.address, data.address],
          [words.postcode, data.postcode],
          ...data.phones.map((phone) => [words.phone, phone] as const),
          [words.textPhone, data.textPhone],
          [words.email, data.email],
          [words.website, data.website],
          [words.wechat, data.wechat],
          [words.hours, data.hours],
          [words.access, data.access?.join(words.accessSeparator)],
        ),
      },
    ],
    notesHeading: texts.notes,
    notes: words.howToApply,
    signatures: [],
    ...(Array.from(content).reduce((sum, character) => sum + octets(character), 0) <= largestCode && {
      code: { content, alternative: words.code(data.institution) },
    }),
  };
}
