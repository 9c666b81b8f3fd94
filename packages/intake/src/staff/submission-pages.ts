import type { Hono } from 'hono';
import { appendAudit } from '../audit/append-audit.js';
import { pathId } from '../http/path-id.js';
import { answersTo, answerSubmission } from '../submissions/answer-submission.js';
import { forwardSubmission, withdrawSubmission } from '../submissions/change-submission.js';
import { supplementOf } from '../submissions/supplement.js';
import { householdsOf } from '../dossier/lent-household.js';
import { uploadNames } from '../uploads/named-files.js';
import { actorOf } from './accounts/account.js';
import { may } from './accounts/levels.js';
import type { Permission } from './accounts/levels.js';
import { recordReading, seenCase } from './cases/seen-case.js';
import type { SeenCase } from './cases/seen-case.js';
import { pastSteps, takeStep } from './cases/take-step.js';
import type { StepDetails } from './cases/take-step.js';
import type { Desk, StaffContext, StaffEnv } from './desk.js';
import { notAllowed, notFound, StaffRefusal } from './desk.js';
import { formBody } from './form-body.js';
import { applicantName } from './pages/queue-main.js';
import { sendPage } from './pages/page.js';
import { submissionMain } from './pages/submission-main.js';
import type { Retry } from './pages/submission-view.js';
import { checkCertificate } from './register/check-certificate.js';

/** One submission, and what staff do with it. */
export function submissionPages(app: Hono<StaffEnv>, desk: Desk): void {
  const { service, options } = desk;
  const { database } = service;

  const seen = async (c: StaffContext): Promise<SeenCase> => {
    const found = await seenCase(service, c.get('session').account, pathId(c));
    if (found === undefined) throw notFound();
    return found;
  };
  const allowed = async (c: StaffContext, permission: Permission): Promise<SeenCase> => {
    const found = await seen(c);
    if (!may(c.get('session').account.level, permission)) throw notAllowed();
    return found;
  };
  const back = (c: StaffContext, id: string): Response => c.redirect(`/staff/submissions/${id}`, 303);

  const show = async (c: StaffContext, { submission, row, answers }: SeenCase, retry?: Retry) => {
    const session = c.get('session');
    const steps = await pastSteps(service, submission);
    const actors = steps.map(({ actor }) => actor.replace(/^staff:/, ''));
    const supplement = await supplementOf(service, database, submission);
    const [replies, checks, files, places, dossiers, accounts] = await Promise.all([
      answersTo(service, submission),
      database.selectFrom('certificate_checks').selectAll().where('submission_id', '=', submission.id).orderBy('at').execute(),
      uploadNames(service, submission.id),
      database.selectFrom('accounts').select(['region', 'place', 'level']).where('tenant', '=', row.tenant).where('level', '!=', 'county').where('disabled_at', 'is', null).distinct().orderBy('region').execute(),
      householdsOf(service, session.account, submission.id),
      actors.length === 0 ? [] : database.selectFrom('accounts').select(['id', 'name', 'place']).where('id', 'in', actors).execute(),
    ]);
    const names = new Map(accounts.map(({ id, name, place }) => [`staff:${id}`, `${name}（${place}）`]));
    return sendPage(c, desk, {
      title: `${applicantName(answers)}的${{ application: '申请', consultation: '咨询', referral: '转交' }[submission.kind]}`, session, current: '/staff', faulty: retry !== undefined,
      main: submissionMain({ submission, row, answers, supplement, replies, steps, checks, files, places, dossiers, names, tenants: service.tenants, register: options.register?.name, now: service.now(), today: desk.today(), session, retry }),
    }, retry === undefined ? 200 : 422);
  };

  app.get('/submissions/:id', async (c) => {
    const found = await seen(c);
    await recordReading(service, c.get('session').account, `${found.submission.kind}.read`, found.submission.id);
    return show(c, found);
  });

  app.post('/submissions/:id/steps', async (c) => {
    const found = await allowed(c, 'decide');
    const { account } = c.get('session');
    const body = await formBody(c);
    const details: StepDetails = { note: body.text('note'), day: body.text('day'), person: body.text('person'), tenant: body.text('tenant'), place: body.text('place'), items: body.all('items').join(' ') };
    const action = body.text('action');
    const result = await takeStep(service, account, found.submission.id, { action, version: Number(body.text('version')), details });
    if (result.taken) return action === 'transfer' ? c.redirect('/staff', 303) : back(c, found.submission.id);
    if (result.faults !== undefined) return show(c, found, { form: action, faults: result.faults, values: details });
    if (result.why === 'not-found') throw notFound();
    if (result.why === 'stale') throw new StaffRefusal(409, '有同事刚办过这件事', '您的操作没有生效。请回到这件事，看过最新情况再办。');
    throw new StaffRefusal(409, '现在不能这样办', '这件事的状态已经变了。请回到这件事再看。');
  });

  app.post('/submissions/:id/answers', async (c) => {
    const found = await allowed(c, 'answer');
    const text = (await formBody(c)).text('text');
    if (text === '' || text.length > 10_000) return show(c, found, { form: 'answer', faults: { text: '请写答复，最多一万字。' }, values: { text } });
    await answerSubmission(service, found.submission.id, actorOf(c.get('session').account), text);
    return back(c, found.submission.id);
  });

  app.post('/submissions/:id/forwardings', async (c) => {
    const { submission } = await allowed(c, 'forward');
    await forwardSubmission(service, submission.id, actorOf(c.get('session').account));
    return back(c, submission.id);
  });

  app.post('/submissions/:id/withdrawals', async (c) => {
    const { submission } = await allowed(c, 'decide');
    await withdrawSubmission(service, submission.id, actorOf(c.get('session').account));
    return back(c, submission.id);
  });

  app.post('/submissions/:id/releases', async (c) => {
    const { submission, row } = await allowed(c, 'decide');
    const actor = actorOf(c.get('session').account);
    await database.transaction().execute(async (transaction) => {
      const released = await transaction.updateTable('cases').set({ quarantine_released_at: service.now() }).where('submission_id', '=', submission.id).where('quarantine_released_at', 'is', null).returning('submission_id').executeTakeFirst();
      if (released !== undefined) await appendAudit(transaction, { tenant: row.tenant, actor, action: `${submission.kind}.release`, subject: submission.id }, service.now());
    });
    return back(c, submission.id);
  });

  app.post('/submissions/:id/certificate-checks', async (c) => {
    const { submission, row, answers } = await allowed(c, 'certificate');
    if (options.register === undefined || typeof answers.certNo !== 'string' || typeof answers.name !== 'string') throw notFound();
    await checkCertificate(service, options.register, { id: submission.id, tenant: row.tenant }, { certificate: answers.certNo, holder: answers.name }, actorOf(c.get('session').account));
    return back(c, submission.id);
  });
}
