import * as v from 'valibot';
import { dayNumber } from './calendar-day.js';
import type { ProblemCode } from './problem.js';
import type { Column, Limits, Question } from './question.js';

type Schema = v.GenericSchema;

/** Largest size of one file in bytes: 10 MB, our own choice. */
export const largestFile = 10 * 1024 * 1024;

const fileTypes = ['application/pdf', 'image/jpeg', 'image/png'];
const longestText = 2000;

/** Texts whose characters tell whether they can be right; of a postcode `numberRules` say more. */
const patterns = {
  // Every script has names; only digits and signs that no name has are refused.
  name: { rule: /^[\p{L}\p{M}\p{Co}·•・'’.\- ]+$/u, code: 'bad-name' },
  country: { rule: /^[A-Z]{2}$/, code: 'bad-country' },
} as const;

/** Characters as people count them: rare characters are one each. */
export const characters = (text: string): number => Array.from(text.trim()).length;

/** Valibot's message is the code of our problem. */
const when = <T>(test: (value: T) => boolean, code: ProblemCode) => v.check<T, ProblemCode>(test, code);
const kind = 'wrong-kind' satisfies ProblemCode;

function textSchema({ min = 0, max = longestText, pattern }: Limits): Schema {
  const { rule, code } = pattern && pattern !== 'postcode' ? patterns[pattern] : ({ rule: /(?:)/, code: kind } as const);
  return v.pipe(
    v.string(kind),
    when((text) => characters(text) >= min, 'too-short'),
    when((text) => characters(text) <= max, 'too-long'),
    when((text) => rule.test(text.trim()), code),
  );
}

function numberSchema({ min = 0, max = Infinity, whole }: Limits): Schema {
  return v.pipe(
    v.number(kind),
    v.finite(kind),
    when((number) => !whole || Number.isInteger(number), 'not-whole'),
    when((number) => number >= min, 'too-small'),
    when((number) => number <= max, 'too-large'),
  );
}

/** Yuan, with at most two decimals. */
const money: Schema = v.pipe(
  v.number(kind),
  v.finite(kind),
  when((yuan) => yuan >= 0, 'too-small'),
  when((yuan) => yuan <= 1e12, 'too-large'),
  when((yuan) => Number(yuan.toFixed(2)) === yuan, 'not-money'),
);

function dateSchema({ date }: Limits, today: string): Schema {
  return v.pipe(
    v.string(kind),
    when((day) => dayNumber(day) !== undefined, 'bad-date'),
    // Dates of this form compare as texts.
    when((day) => date !== 'not-future' || day <= today, 'future-date'),
    when((day) => date !== 'not-past' || day >= today, 'past-date'),
    when((day) => date !== 'not-future' || +today.slice(0, 4) - +day.slice(0, 4) <= 130, 'too-old'),
  );
}

/** Six digits name a county, nine a township, twelve a village. */
const region: Schema = v.pipe(v.string(kind), when((code) => /^[1-9]\d{5}(?:\d{3}){0,2}$/.test(code.trim()), 'bad-region'));

const file = v.object(
  {
    name: v.pipe(v.string('bad-file'), v.minLength(1, 'bad-file'), v.maxLength(255, 'bad-file')),
    type: v.picklist(fileTypes, 'bad-file-type' satisfies ProblemCode),
    size: v.pipe(v.number('bad-file'), v.minValue(1, 'bad-file'), v.maxValue(largestFile, 'file-too-large')),
    description: v.optional(textSchema({ max: 200 })),
    id: v.optional(v.pipe(v.string('bad-file'), v.maxLength(100, 'bad-file'))),
  },
  'bad-file',
);

/** An empty list is no answer, hence not wrong. */
const list = (item: Schema, { max = 100 }: Limits): Schema => v.pipe(v.array(item, kind), when((items) => items.length <= max, 'too-many'));

const signature = (methods: readonly string[]): Schema =>
  v.object(
    {
      method: v.picklist(methods, 'bad-signature'),
      at: v.pipe(v.string('bad-signature'), when((at) => /^\d{4}-\d\d-\d\dT/.test(at) && !Number.isNaN(Date.parse(at)), 'bad-signature')),
      value: v.optional(v.pipe(v.string('bad-signature'), v.maxLength(200_000, 'bad-signature'))),
    },
    'bad-signature',
  );

const address = ({ max = 200 }: Limits): Schema => v.object({ region, detail: v.optional(textSchema({ max })) }, kind);

const row = (columns: readonly Column[]): Schema =>
  v.object(
    Object.fromEntries(
      columns.map((column) => {
        const cell = answerSchema(column, '');
        return [column.key, column.required ? v.pipe(v.any(), when((value) => value !== '', 'missing'), cell) : v.nullish(cell)];
      }),
    ),
    kind,
  );

/** What a question or a cell takes; the message of each issue is a problem's code. `today` is `YYYY-MM-DD`. */
export function answerSchema(question: Question | Column, today: string): Schema {
  const { limits = {} } = question;
  switch (question.kind) {
    case 'one':
      return v.picklist(question.values ?? [], 'bad-choice' satisfies ProblemCode);
    case 'many':
      return list(v.picklist(question.values, 'bad-choice' satisfies ProblemCode), limits);
    // What is true of a number itself, `numberRules` know.
    case 'text':
    case 'long-text':
    case 'phone':
    case 'email':
    case 'identity-number':
    case 'certificate-number':
      return textSchema(limits);
    case 'number':
      return numberSchema(limits);
    case 'money':
      return money;
    case 'date':
      return dateSchema(limits, today);
    case 'region':
      return region;
    case 'address':
      return address(limits);
    case 'files':
      return list(file, limits);
    case 'rows':
      return list(row(question.columns), limits);
    case 'signature':
      return signature(question.values);
    case 'yes-no':
    case 'consent':
      return v.boolean(kind);
  }
}
