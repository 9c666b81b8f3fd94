import openapiTS, { astToString } from 'openapi-typescript';
import { openApi } from '../src/openapi/open-api-route.js';
import { operations } from '../src/openapi/operations.js';
import { publicIntake } from './public-intake.js';
import type { PublicIntake } from './public-intake.js';

let intake: PublicIntake;
beforeAll(async () => {
  intake = await publicIntake();
}, 120_000);
afterAll(() => intake.close());

describe('the OpenAPI document', () => {
  it('is written down as it is (after a change: npx vitest run --project node packages/intake/test/openapi.test.ts -u)', async () => {
    await expect(`${JSON.stringify(openApi, null, 1)}\n`).toMatchFileSnapshot('../../intake-client/openapi.json');
  });

  it('has given the client its types', async () => {
    const types = astToString(await openapiTS(openApi as never, { alphabetize: true }));
    await expect(`// Generated from openapi.json by packages/intake/test/openapi.test.ts.\n${types}`).toMatchFileSnapshot('../../intake-client/src/generated/paths.ts');
  });

  it('is served to everybody', async () => {
    const { status, body, headers } = await intake.send('GET', '/openapi.json');
    expect(status).toBe(200);
    expect(body).toEqual(JSON.parse(JSON.stringify(openApi)));
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('says all that the routes do, and nothing else', () => {
    const routes = intake.app.routes.filter(({ method, path }) => method !== 'ALL' && method !== 'OPTIONS' && /^\/(v1|healthz|readyz)/.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, '{$1}')}`);
    // Hono answers HEAD by the handler of GET.
    const said = operations.map(({ method, path }) => `${method === 'head' ? 'get' : method} ${path}`);
    expect([...new Set(routes)].sort()).toEqual([...new Set(said)].sort());
  });

  it('names every operation once', () => expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length));
});
