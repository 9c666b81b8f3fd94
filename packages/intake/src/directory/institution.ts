import * as v from 'valibot';
import { text } from '../http/text.js';

/** An institution as it stands in the directory: what a 法律援助联系卡 says (司法部、中国残联 2018), and which places it is for. */
export const institution = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -')),
  name: text(100),
  /** Six digits of GB/T 2260: the county, city (`…00`) or province (`…0000`) it is for. */
  region: v.pipe(v.string(), v.regex(/^\d{6}$/, 'must be six digits of a region code')),
  phones: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\+?[\d-]{3,20}$/, 'must be a number as it is dialled, such as 0356-1234567'))), v.minLength(1, 'must have at least one phone number')),
  textPhone: v.optional(v.pipe(v.string(), v.regex(/^\+?[\d-]{3,20}$/, 'must be a number that takes text messages'))),
  address: v.optional(text(200)),
  postcode: v.optional(v.pipe(v.string(), v.regex(/^\d{6}$/, 'must be six digits'))),
  email: v.optional(v.pipe(v.string(), v.email('must be an e-mail address'), v.maxLength(200))),
  website: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^\s"<>]{1,190}$/, 'must begin with http:// or https://'))),
  wechat: v.optional(text(100)),
  hours: v.optional(text(200)),
  /** Services without barriers, such as 手语翻译. */
  access: v.optional(v.array(text(50))),
  /** Made up to show how it works; shown as a sample wherever it is shown. */
  sample: v.optional(v.boolean(), false),
});

/** An institution of the directory. */
export type Institution = v.InferOutput<typeof institution>;
