import type { Basis } from '../basis.js';
import { law } from '../question.js';

const aid = (...articles: string[]): Basis => law('法律援助法', ...articles);

/** Every matter one can apply for and its place in the law; items in brackets as the article numbers them. */
export const matterBasis = {
  wages: aid('第三十一条（五）'),
  injury: aid('第三十一条（七）'),
  'social-benefits': aid('第三十一条（二）'),
  'bereavement-pension': aid('第三十一条（三）'),
  maintenance: aid('第三十一条（四）'),
  abuse: aid('第三十二条（四）'),
  capacity: aid('第三十一条（六）'),
  pollution: aid('第三十一条（八）'),
  'state-compensation': aid('第三十一条（一）'),
  'other-by-rule': aid('第三十一条（九）'),
  bravery: aid('第三十二条（二）'),
  heroes: aid('第三十二条（一）'),
  'retrial-acquittal': aid('第三十二条（三）'),
  'no-limit-by-rule': aid('第三十二条（五）'),
  defence: aid('第二十四条'),
  'mandatory-defence': aid('第二十五条'),
  'compulsory-treatment': aid('第二十八条'),
  'crime-victim': aid('第二十九条'),
  retrial: aid('第三十三条'),
  other: aid('第二十三条'),
} as const satisfies Record<string, Basis>;

/** A matter by its code. */
export type Matter = keyof typeof matterBasis;

/** All matters, the commonest first. */
export const matters = Object.keys(matterBasis) as Matter[];

/** The matters of 法律援助法 第三十一条 (一) to (八), in its order. */
export const listedMatters = [
  'state-compensation', 'social-benefits', 'bereavement-pension', 'maintenance', 'wages', 'capacity', 'injury', 'pollution',
] as const satisfies readonly Matter[];

/** Matters without an economic limit (法律援助法 第三十二条), in its order. */
export const mattersWithoutLimit = ['heroes', 'bravery', 'retrial-acquittal', 'abuse', 'no-limit-by-rule'] as const satisfies readonly Matter[];
