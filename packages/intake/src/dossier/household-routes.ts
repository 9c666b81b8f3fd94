import { daysBetween } from '@mangdao/application';
import type { Hono } from 'hono';
import { pathId } from '../http/path-id.js';
import { latestPayload } from '../submissions/latest-payload.js';
import type { FieldFaults } from '../staff/accounts/account.js';
import { may } from '../staff/accounts/levels.js';
import type { Permission } from '../staff/accounts/levels.js';
import { seenCase } from '../staff/cases/seen-case.js';
import type { SeenCase } from '../staff/cases/seen-case.js';
import { visibleCases } from '../staff/cases/visible-cases.js';
import type { Desk, StaffContext, StaffEnv } from '../staff/desk.js';
import { notAllowed, notFound, StaffRefusal } from '../staff/desk.js';
import { formBody } from '../staff/form-body.js';
import type { FormBody } from '../staff/form-body.js';
import { sendPage } from '../staff/pages/page.js';
import { applicantName } from '../staff/pages/queue-main.js';
import { answerText } from '../receipts/shown-answers.js';
import { typedReceipt } from '../submissions/receipt-number.js';
import { addEntry, beginHousehold, closeHousehold, endReminder, household, householdEntries, householdFields, households, joinHousehold, setHelper, visibleHouseholds, writeHousehold } from './household.js';
import type { Household, HouseholdContent } from './household.js';
import { lentHousehold, recordHouseholdReading } from './lent-household.js';
import { beginMain, householdMain, householdsMain } from './household-main.js';

const perPage = 30;
const longest = 4000;

/** Dossiers of households, 一户一档一策: begun from a submission, written by stations, visited by helpers. */
export function householdRoutes(app: Hono<StaffEnv>, desk: Desk): void {
  const { service } = desk;
  const { database } = service;

  const permitted = (c: StaffContext, permission: Permission): void => {
    if (!may(c.get('session').account.level, permission)) throw notAllowed();
  };
  const seen = async (c: StaffContext): Promise<Household> => {
    const found = await household(service, c.get('session').account, pathId(c));
    if (found === undefined) throw notFound();
    return found;
  };
  const sent = (body: FormBody): HouseholdContent => Object.fromEntries(householdFields.map((field) => [field, body.text(field)])) as unknown as HouseholdContent;
  const faultsOf = (content: HouseholdContent): FieldFaults => ({
    ...(content.head === '' && { head: '请写户主或联系人。' }),
    ...Object.fromEntries(householdFields.filter((field) => content[field].length > longest).map((field) => [field, `最多${longest}个字。`])),
  });
  const back = (c: StaffContext, id: string): Response => c.redirect(`/staff/households/${id}`, 303);

  app.get('/households', async (c) => {
    const session = c.get('session');
    const page = Math.max(1, Math.min(10_000, Number.parseInt(c.req.query('page') ?? '1', 10) || 1));
    const rows = await households(service, session.account, { limit: perPage + 1, offset: (page - 1) * perPage });
    const due = await database.selectFrom('household_entries').innerJoin('households', 'households.id', 'household_entries.household_id').select(['household_entries.household_id', 'household_entries.day'])
      .where(visibleHouseholds(session.account)).where('household_entries.kind', '=', 'reminder').where('household_entries.done_at', 'is', null).orderBy('household_entries.day').execute();
    return sendPage(c, desk, { title: '家庭档案', session, current: '/staff/households', main: householdsMain({ rows: rows.slice(0, perPage), due, page, more: rows.length > perPage, today: desk.today() }) });
  });

  const submissionOf = async (c: StaffContext): Promise<SeenCase> => {
    const found = await seenCase(service, c.get('session').account, pathId(c));
    if (found === undefined) throw notFound();
    permitted(c, 'dossier');
    return found;
  };
  const proposal = ({ answers }: SeenCase): HouseholdContent => ({
    head: applicantName(answers), address: answerText('residence', answers.residence), phone: answerText('phone', answers.phone), members: answerText('family', answers.family),
    needs: [answerText('accessNeeds', answers.accessNeeds), answerText('accessNote', answers.accessNote)].filter(Boolean).join('；'), plan: '',
  });
  app.get('/submissions/:id/household', async (c) => {
    const found = await submissionOf(c);
    const session = c.get('session');
    return sendPage(c, desk, { title: '建立家庭档案', session, current: '/staff/households', main: beginMain(found.submission.id, proposal(found), session.token) });
  });
  app.post('/submissions/:id/household', async (c) => {
    const found = await submissionOf(c);
    const session = c.get('session');
    const content = sent(await formBody(c));
    const faults = faultsOf(content);
    if (Object.keys(faults).length > 0) return sendPage(c, desk, { title: '建立家庭档案', session, current: '/staff/households', faulty: true, main: beginMain(found.submission.id, content, session.token, faults) }, 422);
    return back(c, await beginHousehold(service, session.account, { id: found.submission.id, region: found.row.region, restricted: found.row.restricted }, content));
  });

  const show = async (c: StaffContext, found: Household, retry?: { readonly form: string; readonly faults: FieldFaults; readonly values: Readonly<Record<string, string>> }) => {
    const session = c.get('session');
    const [entries, helpers, colleagues, rows] = await Promise.all([
      householdEntries(service, found),
      database.selectFrom('household_helpers').innerJoin('accounts', 'accounts.id', 'household_helpers.account_id').select(['accounts.id', 'accounts.name', 'accounts.place', 'household_helpers.since', 'household_helpers.until']).where('household_id', '=', found.id).orderBy('since').execute(),
      database.selectFrom('accounts').select(['id', 'name', 'place']).where('tenant', '=', found.tenant).where('disabled_at', 'is', null).orderBy('region').orderBy('name').execute(),
      database.selectFrom('household_submissions').innerJoin('cases', 'cases.submission_id', 'household_submissions.submission_id').innerJoin('submissions', 'submissions.id', 'cases.submission_id').selectAll('submissions').select('cases.state as case_state')
        .where('household_id', '=', found.id).where(visibleCases(session.account)).orderBy('submissions.submitted_at', 'desc').execute(),
    ]);
    const submissions = await Promise.all(rows.map(async (row) => ({ ...row, answers: (await latestPayload(service, database, row)).answers })));
    return sendPage(c, desk, {
      title: `${found.content.head}家的档案`, session, current: '/staff/households', faulty: retry !== undefined,
      main: householdMain({ household: found, entries, helpers, colleagues, submissions, today: desk.today(), session, retry }),
    }, retry === undefined ? 200 : 422);
  };

  app.get('/households/:id', async (c) => {
    const { account } = c.get('session');
    const found = (await household(service, account, pathId(c))) ?? (await lentHousehold(service, account, pathId(c)));
    if (found === undefined) throw notFound();
    await recordHouseholdReading(service, account, found);
    return show(c, found);
  });
  app.post('/households/:id', async (c) => {
    const found = await seen(c);
    permitted(c, 'dossier');
    const body = await formBody(c);
    const content = sent(body);
    const faults = faultsOf(content);
    if (Object.keys(faults).length > 0) return show(c, found, { form: 'write', faults, values: content });
    if (!(await writeHousehold(service, c.get('session').account, found, content, Number(body.text('version'))))) throw new StaffRefusal(409, '有同事刚改过这份档案', '您的修改没有保存。请打开最新的档案再改。');
    return back(c, found.id);
  });
  app.post('/households/:id/entries', async (c) => {
    const found = await seen(c);
    permitted(c, 'visit');
    const body = await formBody(c);
    const kind = body.text('kind') === 'reminder' ? 'reminder' : 'visit';
    const values = { day: body.text('day'), text: body.text('text') };
    const ahead = daysBetween(desk.today(), values.day);
    const faults: FieldFaults = {
      ...((ahead === undefined || (kind === 'visit' ? ahead > 0 || ahead < -366 : ahead < 0 || ahead > 731)) && { day: kind === 'visit' ? '请选今天或以前的日期。' : '请选今天或以后的日期。' }),
      ...((values.text === '' || values.text.length > longest) && { text: `请写内容，最多${longest}字。` }),
    };
    if (Object.keys(faults).length > 0) return show(c, found, { form: kind, faults, values });
    await addEntry(service, c.get('session').account, found, kind, values.day, values.text);
    return back(c, found.id);
  });
  app.post('/households/:id/entries/:entry/ends', async (c) => {
    const found = await seen(c);
    permitted(c, 'visit');
    const entry = c.req.param('entry');
    if (!/^[0-9a-f-]{36}$/.test(entry)) throw notFound();
    await endReminder(service, c.get('session').account, found.id, entry);
    return back(c, found.id);
  });
  app.post('/households/:id/helpers', async (c) => {
    const found = await seen(c);
    permitted(c, 'dossier');
    const body = await formBody(c);
    const helper = body.text('helper');
    const known = /^[0-9a-f-]{36}$/.test(helper) && (await setHelper(service, c.get('session').account, found.id, helper, body.text('ends') !== 'yes'));
    return known ? back(c, found.id) : show(c, found, { form: 'helper', faults: { helper: '请选一位同事。' }, values: {} });
  });
  app.post('/households/:id/ends', async (c) => {
    const found = await seen(c);
    permitted(c, 'dossier');
    await closeHousehold(service, c.get('session').account, found.id, (await formBody(c)).text('closed') === 'yes');
    return back(c, found.id);
  });
  app.post('/households/:id/submissions', async (c) => {
    const found = await seen(c);
    permitted(c, 'dossier');
    const receipt = typedReceipt((await formBody(c)).text('receipt'));
    const row = /^\d{12}$/.test(receipt) ? await database.selectFrom('cases').innerJoin('submissions', 'submissions.id', 'cases.submission_id').select('submissions.id').where(visibleCases(c.get('session').account)).where('receipt', '=', receipt).executeTakeFirst() : undefined;
    if (row === undefined) return show(c, found, { form: 'join', faults: { receipt: '没有找到这个回执号。' }, values: {} });
    await joinHousehold(service, c.get('session').account, found.id, row.id);
    return back(c, found.id);
  });
}
