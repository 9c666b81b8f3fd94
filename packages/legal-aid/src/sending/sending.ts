import type { Device } from '../device/device.js';
import type { Outbox } from './outbox.js';
import type { ServerDrafts } from './server-drafts.js';
import type { Uploads } from './uploads/uploads.js';

/** What sending is made of. */
export interface SendingOptions {
  readonly device: Device;
  /** Base URL of the intake, without `/v1`. */
  readonly intake: string;
  readonly language: () => 'zh-Hans' | 'zh-Hant' | 'en';
  readonly page?: Window;
  readonly fetch?: typeof globalThis.fetch;
}

/** Everything that speaks with the intake on the visitor's behalf. */
export interface Sending {
  readonly outbox: Outbox;
  readonly uploads: Uploads;
  readonly serverDrafts: ServerDrafts;
}
