/** A person to turn to: the family name stands first, as Chinese names do. */
export interface ContactPerson {
  readonly family: string;
  readonly given: string;
}

/** What a 法律援助联系卡 says (司法部、中国残联 2018): address, ways to get in touch, a short guide to applying. */
export interface ContactCardData {
  readonly institution: string;
  readonly person?: ContactPerson;
  readonly address?: string;
  readonly postcode?: string;
  /** Numbers as they are dialled: `12348`, `010-12345678`. */
  readonly phones: readonly string[];
  /** For text messages, for those who do not hear or speak. */
  readonly textPhone?: string;
  readonly email?: string;
  readonly website?: string;
  readonly wechat?: string;
  readonly hours?: string;
  /** Services without barriers: 手语翻译, 坡道… in the language of the card. */
  readonly access?: readonly string[];
}

const han = /^\p{Script=Han}[\p{Script=Han}·]*$/u;

/** A name as it is said: 王小明 in Chinese, `Wang Xiaoming` in Latin letters; family name first. */
export const fullName = ({ family, given }: ContactPerson): string =>
  [family, given].filter(Boolean).join(han.test(family) && han.test(given) ? '' : ' ');
