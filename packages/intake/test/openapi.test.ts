import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../src/openapi/open-api-document.js';

const document = openApiDocument('1');

describe('the OpenAPI document', () => {
  it('is written down as it is (after a change: npx vitest run --project node packages/intake/test/openapi.test.ts -u)', async () => {
    await expect(`${JSON.stringify(document, null, 1)}\n`).toMatchFileSnapshot('../../intake-client/openapi.json');
  });

  it('has given the client its types', async () => {
    const types = astToString(await openapiTS(document as never, { alphabetize: true }));
    await expect(`// Generated from openapi.json by packages/intake/test/openapi.test.ts.\n${types}`).toMatchFileSnapshot('../../intake-client/src/generated/paths.ts');
  });
});
