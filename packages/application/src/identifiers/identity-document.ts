/** The documents that prove who a person is. */
export const identityDocuments = [
  /** 居民身份证 */
  'resident-card',
  /** 港澳居民居住证 */
  'hong-kong-macao-permit',
  /** 台湾居民居住证 */
  'taiwan-permit',
  /** 外国人永久居留身份证, of both versions */
  'permanent-residence-card',
  /** 港澳居民来往内地通行证 */
  'hong-kong-macao-travel-permit',
  /** 台湾居民来往大陆通行证 */
  'taiwan-travel-permit',
  /** 护照 */
  'passport',
  /** 军人身份证件 */
  'military-document',
  /** 户口簿 */
  'household-register',
  /** 出生医学证明 */
  'birth-certificate',
  'other-document',
] as const;

/** One of them. */
export type IdentityDocument = (typeof identityDocuments)[number];

/** Those whose numbers have eighteen characters by one national rule, and can be checked strictly. */
export type NumberedDocument = Extract<IdentityDocument, 'resident-card' | 'hong-kong-macao-permit' | 'taiwan-permit' | 'permanent-residence-card'>;

const free = /^.{1,40}$/u;

/**
 * The usual form of the other documents' numbers. No public rule stands behind these forms, some are only what
 * systems in use accept: a number that differs is worth a second look, and not wrong.
 */
export const usualForms: Readonly<Record<Exclude<IdentityDocument, NumberedDocument>, RegExp>> = {
  'hong-kong-macao-travel-permit': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel-permit': /^\d{8}(\d{2})?$/,
  passport: /^[A-Z0-9]{5,17}$/,
  'military-document': free,
  'household-register': free,
  'birth-certificate': free,
  'other-document': free,
};

/** The permanent residence card before 2023: three letters of a nationality and twelve digits. */
export const oldPermanentResidenceCard = /^[A-Z]{3}\d{12}$/;
