import { checkCharacter } from '../../../packages/application/src/identifiers/check-character.js';
import { confirmed, chosen, inAntu, signed, ticked, written } from './journey-replies.js';
import type { Reply } from './journey-replies.js';

/** The number of an identity card that nobody has, for a day of birth as `YYYYMMDD`; whoever it is of is a woman where `order` is even. */
export function madeUpNumber(birth: string, order: number): string {
  const first = `222426${birth}${String(order).padStart(3, '0')}`;
  return first + checkCharacter(first);
}

/** What somebody tells whose wages were not paid. */
export const story = '我在样例工地干了三个月，老板一共欠我九千元工资。要了几次都没有给，我想要回来。';

/** Answers that everybody gives who applies: what may be left out is left out. */
export const person = (name: string, idNumber: string): Readonly<Record<string, Reply>> => ({
  我已经知道个人信息怎样使用: confirmed,
  '我同意使用残疾、健康等敏感信息': chosen('我同意'),
  申请人姓名: written(name),
  证件号码: written(idNumber),
  '现在住在哪里？': inAntu('样例镇样例村一组'),
  '您希望我们怎样联系您？': ticked('打电话'),
  '事情发生在哪里？': inAntu(),
  我填的内容和交的材料都是真的: confirmed,
  申请人签字: signed(name),
});

/** A short application about wages: what is urgent is quickly filled in. */
export function urgent(name: string, order: number): Readonly<Record<string, Reply>> {
  const { '现在住在哪里？': _, ...rest } = person(name, madeUpNumber('19930404', order));
  return { ...rest, '事情紧急吗？': chosen('是'), 联系电话: written('13800138009'), '遇到了什么事？': chosen('老板不给工资，或不承认我是员工'), 请说说事情的经过: written(story) };
}
