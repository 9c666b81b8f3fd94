import { advice, chinaDay, problems } from '@mangdao/application';
import type { Fault } from '../http/problems.js';
import type { IntakeOptions } from '../options.js';

/** What the model of an application says, as an intake asks for it. */
export function applicationRules(now: () => Date = () => new Date()): Required<Pick<IntakeOptions, 'faults' | 'advice'>> {
  const today = (): string => chinaDay(now().getTime());
  return {
    // A question or a passed-on application may be as incomplete as it likes: staff ask (法律援助法 第二十三条、第三十九条).
    faults: (kind, answers) => problems(answers, { today: today(), toSubmit: kind === 'application' }).filter(({ severity }) => severity === 'error').map(({ question, row, column, code }): Fault =>
      ({ path: ['answers', question, row, column].filter((part) => part !== undefined).join('.'), message: code })),
    advice: (answers) => advice(answers, { today: today() }),
  };
}
