import type { Failure, IntakeClient } from '@mangdao/intake-client';
import type { Answered, Desk, Tenant } from './desk.js';

/** The region asked about where a site names none: the whole country has no institution, its hotline is shown then. */
const anywhere = '000000';

function failed({ problem, status }: Failure): Exclude<Answered<never>, { readonly ok: never }> {
  if (status === 0 || problem === undefined) return { offline: true };
  const { code, title, expected, todo } = problem;
  return { problem: { status, code, title, expected, todo } };
}

/** The desk at an intake; `call` is its typed client. */
export function httpDesk(call: IntakeClient): Desk {
  const institutions: Desk['institutions'] = async (region) => {
    const answer = await call('get', '/v1/institutions', { query: { region } });
    return answer.ok ? { ok: answer.data.institutions } : failed(answer);
  };
  return {
    institutions,
    async tenant(region = anywhere) {
      const found = await institutions(region);
      if (!('ok' in found)) return found;
      const nearest = found.ok.find(({ takesApplications }) => takesApplications);
      if (!nearest) return { offline: true };
      const answer = await call('get', '/v1/tenants/{id}/config', { path: { id: nearest.id } });
      return answer.ok ? { ok: { id: nearest.id, name: nearest.name, formToken: (answer.data as Tenant).formToken } } : failed(answer);
    },
    async status(proof) {
      const answer = await call('post', '/v1/status-queries', { body: proof });
      return answer.ok ? { ok: answer.data } : failed(answer);
    },
    async withdraw(id, proof) {
      const answer = await call('post', '/v1/applications/{id}/withdrawals', { path: { id }, body: proof });
      return answer.ok ? { ok: answer.data.state } : failed(answer);
    },
    async supply(id, proof, note, key) {
      const answer = await call('post', '/v1/applications/{id}/supplements', { path: { id }, headers: { 'Idempotency-Key': key }, body: { ...proof, note } });
      return answer.ok ? { ok: answer.data.answeredAt } : failed(answer);
    },
    async copy(id, proof, locale) {
      const answer = await call('post', '/v1/applications/{id}/copies', { path: { id }, body: { ...proof, form: 'txt', locale } });
      // Typed by the JSON that comes where no document is asked for.
      return answer.ok ? { ok: answer.data as unknown as string } : failed(answer);
    },
    async handOver(wish, id) {
      const answer = await call('post', '/v1/handoffs', { headers: { 'Idempotency-Key': id }, body: wish });
      return answer.ok ? { ok: answer.data } : failed(answer);
    },
    async survey(given, id) {
      const answer = await call('post', '/v1/surveys', { headers: { 'Idempotency-Key': id }, body: given });
      return answer.ok ? { ok: null } : failed(answer);
    },
  };
}
