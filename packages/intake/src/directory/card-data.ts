import type { ContactCardData } from '@mangdao/application';
import type { Institution } from './institution.js';

/** What the contact card of an institution says. */
export function cardData({ id: _id, region: _region, sample: _sample, name, ...rest }: Institution): ContactCardData {
  const present: Partial<ContactCardData> = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return { ...present, phones: rest.phones, institution: name };
}
