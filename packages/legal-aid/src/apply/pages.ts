import { asked, derivedAnswers, type Answers, type Circumstances, type KnownQuestion, type QuestionKey } from '@mangdao/application/form';

/** One thing at a time: a question, or a page between questions. */
export type Page =
  | { readonly is: 'question'; readonly key: QuestionKey; readonly question: KnownQuestion }
  /** What the rules say to the answers so far, before the questions about money. */
  | { readonly is: 'advice'; readonly key: 'advice' }
  /** Somebody helped: the applicant looks at it, or has it read out, before anything is sent. */
  | { readonly is: 'hand-back'; readonly key: 'hand-back' }
  | { readonly is: 'review'; readonly key: 'review' };

/** What a visitor in a hurry is asked beside what is essential: enough to know what it is about and who is in charge. */
const urgentKeys: readonly QuestionKey[] = ['idType', 'idNumber', 'caseType', 'matter', 'stage', 'detained', 'handlingOrg', 'eventPlace', 'facts', 'preservation', 'agentName', 'agentPhone', 'agentRelation', 'agentSignature'];

/** Whether the form is short: a limit is near or property must be frozen (法律援助法 第四十四条), and the visitor did not ask for all of it. */
const isShort = (answers: Answers, today: string, whole: boolean): boolean => !whole && derivedAnswers(answers, today)['isUrgent'] === true;

/** Whether another person fills in or files: the applicant is to see what is sent. */
const isHelped = ({ assist, filedBy }: Answers): boolean => assist === 'helped' || (typeof filedBy === 'string' && filedBy !== 'self');

/** The pages of an application in their order, as the answers so far make them. */
export function pages(answers: Answers, circumstances: Circumstances, whole = false): readonly Page[] {
  const short = isShort(answers, circumstances.today, whole);
  // What is needed was chosen at the entry.
  const now = asked(answers, circumstances).filter(({ key, step, essential }) => key !== 'need' && (!short || step === 0 || essential || urgentKeys.includes(key)));
  const list: Page[] = now.map((question) => ({ is: 'question', key: question.key, question }));
  const afterMatter = now.findLastIndex(({ step }) => step === 4) + 1;
  const rest: readonly Page[] = [...(isHelped(answers) ? [{ is: 'hand-back', key: 'hand-back' } as const] : []), { is: 'review', key: 'review' }];
  return [...list.slice(0, afterMatter), ...(afterMatter > 0 ? [{ is: 'advice', key: 'advice' } as const] : []), ...list.slice(afterMatter), ...rest];
}
