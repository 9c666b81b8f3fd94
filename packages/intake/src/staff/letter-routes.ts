import type { Hono } from 'hono';
import { chinaDay } from '@mangdao/application';
import { pathId } from '../http/path-id.js';
import { may } from './accounts/levels.js';
import { recordReading, seenCase } from './cases/seen-case.js';
import type { SeenCase } from './cases/seen-case.js';
import { pastSteps } from './cases/take-step.js';
import type { Desk, StaffContext, StaffEnv } from './desk.js';
import { notAllowed, notFound } from './desk.js';
import { applicationForm } from './pages/application-form.js';
import { hardshipForm } from './pages/hardship-form.js';
import { isLetter, letterMain } from './pages/letter-main.js';
import { sendPage } from './pages/page.js';

/** An application, or a detained person's that was passed on, as a form, and the letters of the institution, for paper. */
export function letterRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;
  const seen = async (c: StaffContext): Promise<SeenCase> => {
    const { account } = c.get('session');
    const found = await seenCase(service, account, pathId(c));
    if (found === undefined || found.submission.kind === 'consultation') throw notFound();
    if (!may(account.level, 'whole')) throw notAllowed();
    await recordReading(service, account, `${found.submission.kind}.print`, found.submission.id);
    return found;
  };

  app.get('/submissions/:id/form', async (c) => {
    const { submission, answers } = await seen(c);
    return sendPage(c, desk, { title: '法律援助申请表', session: c.get('session'), current: '/staff', paper: true, main: applicationForm(answers, submission.receipt, submission.id) });
  });

  app.get('/submissions/:id/hardship', async (c) => {
    const { submission, answers } = await seen(c);
    return sendPage(c, desk, { title: '经济困难状况说明表', session: c.get('session'), current: '/staff', paper: true, main: hardshipForm(answers, submission.receipt, submission.id) });
  });

  app.get('/submissions/:id/letters/:step', async (c) => {
    const { submission, answers } = await seen(c);
    const step = (await pastSteps(service, submission)).find(({ id }) => id === c.req.param('step'));
    if (step === undefined || !isLetter(step.action)) throw notFound();
    const institution = service.tenants.find(({ id }) => id === step.tenant)?.name ?? step.tenant;
    return sendPage(c, desk, {
      title: '文书', session: c.get('session'), current: '/staff', paper: true,
      main: letterMain({ kind: step.action, answers, receipt: submission.receipt, submissionId: submission.id, details: step.details, institution, day: chinaDay(step.at.getTime()) }),
    });
  });
}
