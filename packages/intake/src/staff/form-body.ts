import type { Context } from 'hono';
import { StaffRefusal } from './desk.js';

/** What a form sent: texts by name, never files. */
export interface FormBody {
  /** A field as text, without control characters; empty when it was not sent. */
  text(name: string): string;
  /** All values of a field. */
  all(name: string): readonly string[];
}

/** Signs that have no place in typed text; line breaks and tabs have. */
const controls = /(?![\n\t])\p{Cc}/gu;

/** The body of a form as browsers send it. @throws StaffRefusal for any other type */
export async function formBody(c: Context): Promise<FormBody> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header('content-type') ?? '')) throw new StaffRefusal(415, '发来的内容读不懂', '请从页面上的表单提交。');
  const fields = new URLSearchParams(await c.req.text());
  const clean = (value: string): string => value.replace(/\r\n?/g, '\n').replace(controls, '').slice(0, 20_000);
  return { text: (name) => clean(fields.get(name) ?? '').trim(), all: (name) => fields.getAll(name).slice(0, 100).map(clean) };
}
