import type * as v from 'valibot';
import type { handoffWish } from '../../outbox/handoff-schemas.js';
import { answerText } from '../../receipts/shown-answers.js';

/** How somebody wants to be reached. */
export type Contact = v.InferOutput<typeof handoffWish>['contact'];

/** One line of it in words; a grave one is read before anybody calls. */
export interface ContactLine {
  readonly label: string;
  readonly value: string;
  readonly grave: boolean;
}

type Wording = { readonly [Key in keyof Required<Contact>]: { readonly label: string; readonly grave?: true; readonly text?: (value: NonNullable<Contact[Key]>) => string } };

/** In the order in which they matter: whom a call could endanger stands before the number to call. */
const wording: Wording = {
  keepFrom: { label: '不能让谁知道', grave: true },
  maySay: { label: '别人接电话时可以怎么说', grave: true },
  leaveMessage: { label: '没人接时', grave: true, text: (may) => (may ? '可以留言' : '不要留言') },
  name: { label: '称呼' },
  to: { label: '联系方式' },
  when: { label: '方便的时间' },
  accessNeeds: { label: '需要的无障碍服务', text: (needs) => answerText('accessNeeds', needs) },
  note: { label: '留言' },
};

/** A contact in words, what keeps the person safe first. */
export const contactLines = (contact: Contact): ContactLine[] =>
  (Object.keys(wording) as (keyof Contact)[]).flatMap((key) => {
    const value = contact[key];
    const { label, grave = false, text = String } = wording[key] as { label: string; grave?: true; text?: (value: unknown) => string };
    return value === undefined ? [] : [{ label, value: text(value), grave }];
  });
