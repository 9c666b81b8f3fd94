import { createServer } from 'node:http';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, chromium as launcher } from '@playwright/test';
import { build } from 'esbuild';
import { sourceCondition } from '../../source-condition.js';
import { chromium } from '../browsers.js';

const source = fileURLToPath(new URL('../../packages/legal-aid/src/', import.meta.url));
const given = ['WANGXIAOMING', '王小明', 'STORY of wages', 'SAMPLE-TENANT', '%PDF-1.7 BYTES', 'PAYSLIP', 'QUEUED text', 'applicantName', '11111111-2222', '99999999-2222'];

/** Which of the texts stand in any file under a folder, as UTF-8 or UTF-16. */
function foundUnder(folder: string, texts: readonly string[]): string[] {
  const files = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  const all = files.map((path) => readFileSync(path));
  return texts.filter((text) => (['utf8', 'utf16le'] as const).some((encoding) => all.some((bytes) => bytes.includes(Buffer.from(text, encoding)))));
}

test('the browser’s own files hold nothing readable of a draft, a queue or a file', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export * from './device/device.js'; export * from './device/draft.js'; export * from './sending/open-sending.js'", resolveDir: source },
    bundle: true, format: 'esm', write: false, conditions: [sourceCondition],
  });
  const server = createServer((request, response) => {
    if (request.url === '/widget.js') response.setHeader('content-type', 'text/javascript').end(outputFiles[0]!.text);
    else if (request.url === '/') response.setHeader('content-type', 'text/html').end('<!doctype html>');
    else response.writeHead(503).end();
  }).listen(0);
  const url = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const profile = mkdtempSync(join(tmpdir(), 'mangdao-profile-'));
  /** Runs in a browser that is started for it and ended after it. */
  const inBrowser = async <T, A>(work: (given: A) => Promise<T>, argument: A): Promise<T> => {
    const context = await launcher.launchPersistentContext(profile, chromium);
    const page = await context.newPage();
    await page.goto(url);
    const result = await page.evaluate(work as never, argument as never);
    await context.close();
    return result as T;
  };

  try {
    const saved = await inBrowser(async ([name, family, story, tenant, bytes, file, queued, key]: readonly string[]) => {
      const { openDevice, newDraft, openSending } = await import(`${location.origin}/widget.js`);
      const device = await openDevice(window, 'own');
      const draft = newDraft('11111111-2222-4333-8444-555555555555', 'application', tenant, 'zh-Hans', Date.now());
      const session = await device.drafts.open(draft);
      session.change({ answers: { [key!]: name! + family!, story } });
      await session.flush();
      const { uploads, outbox } = await openSending({ device, intake: location.origin, language: () => 'en' });
      await uploads.add(draft.id, new File([bytes!.repeat(50)], `${file!}.pdf`));
      await outbox.queue({ ...draft, id: '99999999-2222-4333-8444-555555555555' }, { tenant, answers: { text: queued } }, false);
      // In the clear, to see that the search finds what is there.
      localStorage.setItem('seen', 'IN THE CLEAR');
      return [device.keeping, session.saving.value];
    }, given);
    expect(saved).toEqual(['device', 'saved']);
    expect(foundUnder(profile, ['IN THE CLEAR'])).toEqual(['IN THE CLEAR']);
    expect(foundUnder(profile, given)).toEqual([]);

    const after = await inBrowser(async () => {
      const { openDevice } = await import(`${location.origin}/widget.js`);
      const device = await openDevice(window, 'own');
      const [draft] = await device.drafts.list();
      const queued = await device.vault.all('queue');
      await device.wipe();
      return { draft: draft.answers, queued: queued.length, databases: await indexedDB.databases() };
    }, undefined);
    expect(after).toEqual({ draft: { applicantName: 'WANGXIAOMING王小明', story: 'STORY of wages' }, queued: 1, databases: [] });
    expect(foundUnder(profile, given)).toEqual([]);
  } finally {
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
