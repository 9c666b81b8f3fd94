import type { Intake } from '../../intake.js';

/** A page as it came. */
export interface Page {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  readonly location: string | null;
}

/** A browser without script: keeps cookies, sends forms with the origin and the proof of the page it saw last. */
export class StaffBrowser {
  readonly cookies = new Map<string, string>();
  proof = '';

  constructor(private readonly intake: Intake, readonly origin = 'http://localhost') {}

  async send(method: string, path: string, body?: URLSearchParams, headers: Record<string, string> = {}): Promise<Page> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.intake.app.request(new URL(path, this.origin).href, {
      method, headers: { ...(cookie !== '' && { cookie }), ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }), ...headers }, ...(body !== undefined && { body: body.toString() }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    this.proof = /name="proof" value="([^"]+)"/.exec(text)?.[1] ?? this.proof;
    return { status: response.status, text, headers: response.headers, location: response.headers.get('location') };
  }

  open(path: string): Promise<Page> {
    return this.send('GET', path);
  }

  submit(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<Page> {
    return this.send('POST', path, new URLSearchParams({ proof: this.proof, ...fields }), { origin: this.origin, ...headers });
  }

  async signIn(login: string, password: string): Promise<Page> {
    const page = await this.submit('/staff/sign-in', { login, password });
    if (page.status === 303) await this.open('/staff/account');
    return page;
  }
}
