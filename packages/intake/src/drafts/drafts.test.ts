import { engines } from '../testing/engines.js';
import { testIntake } from '../testing/test-intake.js';
import type { TestIntake } from '../testing/test-intake.js';

const minute = 60_000;

describe.each(engines)('drafts on $name', (engine) => {
  let intake: TestIntake;
  let draft: { id: string; token: string };
  const bearer = (): Record<string, string> => ({ authorization: `Bearer ${draft.token}` });
  beforeEach(async () => {
    intake = await testIntake({}, engine);
    draft = (await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: { step: 1 } })).body;
  });
  afterEach(() => intake.close());

  it('are changed by version, so that two devices do not overwrite each other', async () => {
    const path = `/v1/drafts/${draft.id}`;
    expect((await intake.send('GET', path, undefined, bearer())).headers.get('etag')).toBe('"1"');
    expect((await intake.send('PUT', path, { content: { step: 2 } }, { ...bearer(), 'if-match': '"1"' })).headers.get('etag')).toBe('"2"');
    expect((await intake.send('PUT', path, { content: { step: 9 } }, { ...bearer(), 'if-match': '"1"' })).status).toBe(412);
    expect((await intake.send('PUT', path, { content: { step: 9 } }, bearer())).status).toBe(428);
    expect((await intake.send('GET', path, undefined, bearer())).body.content).toEqual({ step: 2 });
  });

  it('are only for whoever bears their token, and for seven days', async () => {
    const path = `/v1/drafts/${draft.id}`;
    const { body: other } = await intake.send('POST', '/v1/drafts', { tenant: 'antu', content: {} });
    for (const headers of [{}, { authorization: `Bearer ${other.token}` }, { authorization: 'Bearer x' }])
      for (const method of ['GET', 'PUT', 'DELETE']) expect((await intake.send(method, path, method === 'PUT' ? { content: {} } : undefined, { 'if-match': '"1"', ...headers })).status).toBe(401);
    intake.pass(7 * 24 * 60 * minute + 1);
    expect((await intake.send('GET', path, undefined, bearer())).status).toBe(401);
    expect(await intake.jobs.forgetExpired()).toBe(4);
  });

  it('go on elsewhere by a code that is used once, for ten minutes, and can be extended', async () => {
    const code = async (): Promise<string> => (await intake.send('POST', `/v1/drafts/${draft.id}/resume-codes`, undefined, bearer())).body.code as string;
    const first = await code();
    const second = await code();
    expect((await intake.send('POST', '/v1/resume', { code: first })).status).toBe(404);
    intake.pass(9 * minute);
    expect((await intake.send('POST', `/v1/drafts/${draft.id}/resume-codes/extensions`, { code: second }, bearer())).status).toBe(200);
    intake.pass(9 * minute);
    const tries = await Promise.all([1, 2, 3].map(() => intake.send('POST', '/v1/resume', { code: second.toLowerCase().replace('-', ' ') })));
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 404, 404]);
    const { token } = tries.find(({ status }) => status === 201)!.body;
    expect((await intake.send('GET', `/v1/drafts/${draft.id}`, undefined, { authorization: `Bearer ${token}` })).status).toBe(200);
    const third = await code();
    intake.pass(10 * minute + 1);
    expect((await intake.send('POST', '/v1/resume', { code: third })).status).toBe(404);
  });

  it('end when they are sent or deleted', async () => {
    expect((await intake.send('DELETE', `/v1/drafts/${draft.id}`, undefined, bearer())).status).toBe(204);
    expect((await intake.send('GET', `/v1/drafts/${draft.id}`, undefined, bearer())).status).toBe(401);
  });
});
