import * as v from 'valibot';
import { lineLog } from '../src/http/log.js';
import { problem } from '../src/openapi/answers.js';
import { openApiDocument } from '../src/openapi/open-api-document.js';
import { operations } from '../src/openapi/operations.js';
import { createAccount } from '../src/staff/accounts/account.js';
import { StaffBrowser } from '../src/staff/testing/staff-browser.js';
import { applicationRules } from '../src/rules/application-rules.js';
import { malformedRequests, textsIn } from './malformed-requests.js';
import { publicIntake, tenant } from './public-intake.js';

const seed = Number(process.env.MANGDAO_FUZZ_SEED ?? 20_260_302);
const count = Number(process.env.MANGDAO_FUZZ_COUNT ?? 10_000);
const rules = applicationRules(() => new Date('2026-03-02T08:00:00Z'));
const document = openApiDocument('1');
/** Words of the document's own: names of fields and choices. */
const ownWords = new Set([tenant, ...textsIn(document)]);

describe(`${count} malformed requests (seed ${seed})`, () => {
  it('make nothing fail, show nothing of the inside, and leave no word in the log', async () => {
    const lines: string[] = [];
    const write = lineLog((line) => lines.push(line));
    const spies = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
    const intake = await publicIntake({ log: write, staffPages: {}, faults: (kind, answers) => (kind === 'application' ? rules.faults(kind, answers).slice(0, 0) : rules.faults(kind, answers)) });
    const draft = await intake.client('post', '/v1/drafts', { body: { tenant, content: {} } });
    if (!draft.ok) throw new Error(draft.problem?.code);
    const { id: draftId, token } = draft.data;
    const upload = await intake.client('post', '/v1/uploads', { token, headers: { 'Tus-Resumable': '1.0.0', 'Upload-Length': '100' } });
    const sentBefore = await intake.applied();
    await createAccount(intake.service.database, { login: 'county', name: '县甲', tenant, level: 'county', region: '140500', place: '样例县', password: '样例的密码很长很长' }, 'system', intake.service.now());
    const browser = new StaffBrowser(intake);
    await browser.signIn('county', '样例的密码很长很长');
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    // Their receipts are known to nobody: they stay for staff.
    const kept = [await intake.applied(), await intake.applied(), await intake.applied()].map(({ id }) => id);
    const known = {
      tenant: [tenant], id: [draftId, sentBefore.id, ...kept, upload.ok ? upload.headers.get('location')!.split('/').at(-1)! : '', tenant], draft: [draftId], receipt: [sentBefore.receipt], secret: [sentBefore.secret],
      'Mangdao-Proof': [browser.proof], version: ['1', '2'], note: ['说明'], day: ['2026-03-20'], action: ['supplement', 'grant', 'assign', 'package', 'transfer'], 'Mangdao-Receipt': [sentBefore.receipt], 'Mangdao-Secret': [sentBefore.secret], 'If-Match': ['"1"', '"2"'], 'Upload-Offset': ['0'], 'Upload-Checksum': ['sha1 AAAA', 'md5 AAAA'], 'Upload-Length': ['100', '0'],
    };
    const requests = malformedRequests(document, { seed, count, token, cookie, known });
    const byId = new Map(operations.map((operation) => [operation.id, operation]));
    const wrong: unknown[] = [];
    const statuses = new Map<string, number>();
    const sent = new Set<string>();

    for (const request of requests) {
      // Time goes on, else the limit of an address would answer for all.
      intake.pass(200);
      for (const value of request.values) sent.add(value);
      const init = { method: request.method, headers: request.headers, ...(request.body !== undefined && { body: request.body }) };
      const response = await intake.app.request(request.path, init);
      const text = await response.text();
      const { status } = response;
      const expected = byId.get(request.operation)!.successes[status];
      const key = `${request.operation} ${status}`;
      statuses.set(key, (statuses.get(key) ?? 0) + 1);
      const json = text !== '' && response.headers.get('content-type')?.includes('json') === true ? (JSON.parse(text) as unknown) : undefined;
      const fits = expected ? expected.schema === undefined || (json === undefined && expected.types !== undefined) || v.is(expected.schema, json) : request.method === 'HEAD' || v.is(problem, json);
      const inside = /\bat .+:\d+:\d+|node_modules|\.ts:|Error:|select |insert |syntax error/.test(text);
      if (status >= 500 || !fits || inside || response.headers.get('x-content-type-options') !== 'nosniff') wrong.push({ ...request, values: undefined, status, text: text.slice(0, 300) });
    }
    const printed = spies.flatMap((spy) => spy.mock.calls.map((call) => call.map(String).join(' ')));
    for (const spy of spies) spy.mockRestore();

    expect(wrong.slice(0, 5)).toEqual([]);
    // The generator is worth something only while it also gets through.
    expect([...statuses].filter(([key]) => / 2\d\d$/.test(key)).length).toBeGreaterThan(25);
    const met = [...['queue', 'case', 'caseAudit', 'audit', 'copy', 'answerAsStaff'].map((operation) => `${operation} 20`), 'takeStep 409', 'takeStep 412'];
    expect(met.filter((outcome) => ![...statuses.keys()].some((key) => key.startsWith(outcome)))).toEqual([]);
    expect([...statuses].filter(([key]) => / 4\d\d$/.test(key)).length).toBeGreaterThan(40);

    const log = [...new Set([...lines, ...printed].map((line) => line.replace(/"time":"[^"]*"|"milliseconds":\d+/g, '')))].join('\n');
    const said = [...sent].filter((value) => value.trim().length > 3 && !ownWords.has(value) && log.includes(value));
    expect(said).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(count);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    await intake.close();
  }, 900_000);
});
