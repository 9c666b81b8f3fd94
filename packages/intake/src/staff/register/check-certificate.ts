import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../audit/append-audit.js';
import { transact } from '../../database/transact.js';
import type { Service } from '../../service.js';
import type { DisabilityRegister, RegisterAnswer } from './disability-register.js';

const patience = 8_000;

/** Asks the register about an applicant's certificate and keeps the answer and when: nothing that the register knows. */
export async function checkCertificate(service: Service, register: DisabilityRegister, submission: { readonly id: string; readonly tenant: string }, question: { readonly certificate: string; readonly holder: string }, actor: string): Promise<RegisterAnswer> {
  const answer = await withinPatience(register.look(question)).catch((): RegisterAnswer => 'unavailable');
  const now = service.now();
  await transact(service.database, async (transaction) => {
    await transaction.insertInto('certificate_checks').values({ id: randomUUID(), submission_id: submission.id, answer, at: now, actor }).execute();
    await appendAudit(transaction, { tenant: submission.tenant, actor, action: `certificate.${answer}`, subject: submission.id }, now);
  });
  return answer;
}

async function withinPatience<T>(asked: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => (timer = setTimeout(() => reject(new Error('late')), patience)));
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
