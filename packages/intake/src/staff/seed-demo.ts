import { randomUUID } from 'node:crypto';
import { chinaDay, laterDay } from '@mangdao/application';
import type { Answers } from '@mangdao/application';
import { beginHousehold, addEntry, household, setHelper } from '../dossier/household.js';
import type { Kind } from '../database/tables.js';
import type { Service } from '../service.js';
import { formToken } from '../submissions/form-token.js';
import { submit } from '../submissions/submit.js';
import { createAccount } from './accounts/account.js';
import type { Account } from './accounts/account.js';
import type { Level } from './accounts/levels.js';
import { takeStep } from './cases/take-step.js';
import type { StepDetails } from './cases/take-step.js';

/** An account of the demonstration, with its password. */
export interface DemoAccount {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly level: Level;
}

const county = '222426';
const township = `${county}101`;
const village = `${township}201`;

/** Staff of three levels; the passwords are public, so this is never for a real service. */
export const demoAccounts: readonly (DemoAccount & { readonly region: string; readonly place: string })[] = [
  { login: 'xian', password: '样例-县级-工作台', name: '样例甲', level: 'county', region: county, place: '样例县' },
  { login: 'xiang', password: '样例-乡级-工作台', name: '样例乙', level: 'township', region: township, place: '样例镇' },
  { login: 'cun', password: '样例-村级-工作台', name: '样例丙', level: 'village', region: village, place: '样例村' },
];

/** Answers that everybody gives; names and numbers are visibly made up, no number passes a check. */
const person = (name: string, more: Answers): Answers => ({
  need: 'apply', noticeRead: true, consentSensitive: true, filedBy: 'self', name, gender: 'female', birthDate: '1975-03-08', idType: 'resident-id', idNumber: '000000000000000000',
  residence: { region: village, detail: '样例村一组' }, domicile: { region: county, detail: '样例村' }, contactPref: ['phone'], phone: '10000000000',
  categories: ['disabled'], hasDisability: 'yes', disabilityKinds: ['vision'], disabilityLevel: '2', accessNeeds: ['large-print', 'visit'], caseType: 'civil', serviceForm: ['representation'],
  stage: 'none', hasCounsel: false, eventPlace: county, preservation: false, truthDeclaration: true, ...more,
});

interface Sample {
  readonly kind: Kind;
  readonly answers: Answers;
  readonly steps: readonly (readonly [action: string, details: StepDetails])[];
  /** Came without the mark of an opened form. */
  readonly held?: true;
}

const wages = '这是演示文字。老板欠了我三个月工资，一共九千元，多次讨要没有给。我想请人帮我要回来。';

const samples = (today: string): readonly Sample[] => [
  { kind: 'application', answers: person('样例一', { matter: 'wages', caseType: 'labour', amount: 9000, facts: wages, certNo: '00000000000000000012' }), steps: [] },
  { kind: 'application', answers: person('样例二', { matter: 'injury', facts: '这是演示文字。在工地上摔伤了腿，单位没有给治病的钱。', disabilityKinds: ['physical'], accessNeeds: ['wheelchair'] }), steps: [['supplement', { note: '请补充工伤认定书，或者说明受伤的经过。', day: laterDay(today, 10) }]] },
  { kind: 'application', answers: person('样例三', { matter: 'maintenance', facts: '这是演示文字。子女两年没有给生活费，我一个人生活有困难。', accessNeeds: ['text', 'sign-language'], disabilityKinds: ['hearing'], contactPref: ['sms'] }), steps: [['grant', { note: '符合法律援助法第三十一条。' }]] },
  { kind: 'application', answers: person('样例四', { matter: 'social-benefits', facts: '这是演示文字。低保停发以后没有人告诉我原因。' }), steps: [['grant', { note: '符合法律援助法第三十一条。' }], ['assign', { person: '样例律师（样例律师事务所）' }]] },
  { kind: 'application', answers: person('样例五', { matter: 'abuse', facts: '这是演示文字。在家里受到伤害，想知道怎样保护自己。' }), steps: [] },
  { kind: 'application', answers: person('样例六', { matter: 'other', facts: '这是演示文字。邻居盖房占了我家的路，想请人说理。', deadlineDate: laterDay(today, 3) }), steps: [], held: true },
  { kind: 'consultation', answers: { name: '样例七', residence: { region: village, detail: '' }, phone: '10000000000', facts: '这是演示文字。残疾人证快到期了，还能申请法律援助吗？' }, steps: [] },
  { kind: 'referral', answers: person('样例八', { caseType: 'criminal', matter: 'defence', detained: true, facts: '这是演示文字。家人被带走了，请帮忙找辩护人。' }), steps: [] },
];

/** Fills an empty service with made-up people and their affairs, once; returns whether it did. For demonstrations only. */
export async function seedDemo(service: Service): Promise<boolean> {
  const { database } = service;
  const tenant = service.tenants[0]!.id;
  if ((await database.selectFrom('accounts').select('id').limit(1).executeTakeFirst()) !== undefined) return false;
  for (const account of demoAccounts) await createAccount(database, { ...account, tenant }, 'system', service.now());
  const staff = await database.selectFrom('accounts').selectAll().where('tenant', '=', tenant).orderBy('region').execute();
  const [first, , helper] = staff as [Account, Account, Account];
  const today = chinaDay(service.now().getTime());
  const ids: string[] = [];
  for (const { kind, answers, steps, held } of samples(today)) {
    const id = randomUUID();
    // Opened a minute ago, as by somebody who reads.
    const opened = new Date(service.now().getTime() - 60_000);
    await submit(service, kind, id, { tenant, answers, ...(held !== true && { formToken: formToken(service.keys, tenant, opened) }) }, () => Promise.resolve());
    for (const [at, [action, details]] of steps.entries()) await takeStep(service, first, id, { action, version: at + 1, details });
    ids.push(id);
  }
  const dossier = await beginHousehold(service, first, { id: ids[3]!, region: village, restricted: false }, {
    head: '样例四', address: '样例县样例镇样例村一组', phone: '10000000000（请发短信）', members: '样例四，样例四的母亲', needs: '恢复低保；大字材料；上门办理', plan: '每月走访一次。\n律师办案期间，有消息就上门念给她听。',
  });
  const begun = (await household(service, first, dossier))!;
  await setHelper(service, first, dossier, helper.id, true);
  await addEntry(service, helper, begun, 'visit', today, '这是演示文字。一起看了停发通知，约好周五再去民政部门。');
  await addEntry(service, helper, begun, 'reminder', laterDay(today, 4), '陪同到民政部门。');
  return true;
}
