/** The documents that prove who a person is. */
export const identityDocuments = [
  /** 居民身份证 */
  'resident-id',
  /** 港澳居民居住证 */
  'hk-macao-residence',
  /** 台湾居民居住证 */
  'taiwan-residence',
  /** 外国人永久居留身份证, of both versions */
  'permanent-residence',
  /** 港澳居民来往内地通行证 */
  'hk-macao-travel',
  /** 台湾居民来往大陆通行证 */
  'taiwan-travel',
  /** 护照 */
  'passport',
  /** 军人身份证件 */
  'military-id',
  /** 户口簿 */
  'household-register',
  /** 出生医学证明 */
  'birth-certificate',
] as const;

/** One of them. */
export type IdentityDocument = (typeof identityDocuments)[number];

/** Those whose numbers have eighteen characters by one national rule, and can be checked strictly. */
export type NumberedDocument = Extract<IdentityDocument, 'resident-id' | 'hk-macao-residence' | 'taiwan-residence' | 'permanent-residence'>;

const free = /^.{1,40}$/u;

/**
 * The usual form of the other documents' numbers. No public rule stands behind these forms, some are only what
 * systems in use accept: a number that differs is worth a second look, and not wrong.
 */
export const usualForms: Readonly<Record<Exclude<IdentityDocument, NumberedDocument>, RegExp>> = {
  'hk-macao-travel': /^[HM]\d{8}(\d{2})?$/,
  'taiwan-travel': /^\d{8}(\d{2})?$/,
  passport: /^[A-Z0-9]{5,17}$/,
  'military-id': free,
  'household-register': free,
  'birth-certificate': free,
};

/** The permanent residence card before 2023: three letters of a nationality and twelve digits. */
export const oldPermanentResidenceCard = /^[A-Z]{3}\d{12}$/;
