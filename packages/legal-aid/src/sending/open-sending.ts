import { effect } from '@preact/signals-core';
import { intakeClient, type IntakeClient } from '@mangdao/intake-client';
import { openOutbox } from './outbox.js';
import type { Sending, SendingOptions } from './sending.js';
import { serverDrafts } from './server-drafts.js';
import { openUploads } from './uploads/open-uploads.js';

/** How long an answer to a chunk of a file is waited for, in milliseconds: lines in the country are slow. */
const chunkPatience = 120_000;

/** Opens everything that sends, and begins with what waits from earlier; a wipe of the device ends it. */
export async function openSending({ device, intake: base, language, page = window, fetch = globalThis.fetch.bind(globalThis) }: SendingOptions): Promise<Sending> {
  const { wiped } = device.vault;
  // The language may change while something waits.
  const client: IntakeClient = (method, path, ...options) => intakeClient({ base, fetch, language: language() })(method, path, ...options);
  const uploads = await openUploads({ device, client: intakeClient({ base, fetch, timeout: chunkPatience }), page }, wiped);
  const outbox = await openOutbox({ device, client, page }, wiped);
  const asked = new Set<string>();

  /** Files go after their application, with a token for holders of its receipt. */
  const permitFiles = async (owner: string): Promise<void> => {
    const sent = outbox.submissions.value.find(({ draft }) => draft === owner)?.standing;
    if (sent?.is !== 'sent' || asked.has(owner)) return;
    asked.add(owner);
    const { id, receipt, secret } = sent.receipt;
    const answer = await client('post', '/v1/applications/{id}/attachments', { path: { id }, body: { receipt, secret } });
    if (answer.ok) {
      await uploads.permit(owner, answer.data.token);
      asked.delete(owner);
    }
    if (answer.ok || !answer.again) return;
    setTimeout(() => {
      asked.delete(owner);
      void permitFiles(owner);
    }, Math.max(10, answer.retryAfter ?? 0) * 1000);
  };
  const stop = effect(() => {
    for (const owner of uploads.unpermitted.value) {
      if (outbox.submissions.value.some(({ draft, standing }) => draft === owner && standing.is === 'sent')) queueMicrotask(() => void permitFiles(owner).catch(() => undefined));
    }
  });
  wiped.addEventListener('abort', stop);

  return {
    uploads,
    outbox: {
      ...outbox,
      async dismiss(id) {
        const submission = outbox.submissions.value.find((one) => one.id === id);
        // Without the receipt its files could not go any more.
        if (submission !== undefined) await permitFiles(submission.draft).catch(() => undefined);
        await outbox.dismiss(id);
      },
    },
    serverDrafts: serverDrafts(client, uploads.permit),
  };
}
