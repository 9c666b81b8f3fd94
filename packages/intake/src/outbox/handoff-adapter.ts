import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Ways to go on with a person: a call back, a text message, WeChat, the counter. */
export const handoffChannels = ['phone', 'sms', 'wechat', 'counter'] as const;
export type HandoffChannel = (typeof handoffChannels)[number];

/** A wish to be contacted. */
export interface Handoff {
  /** Stays the same when it is delivered again: tell twins by it. */
  readonly id: string;
  readonly tenant: string;
  readonly channel: HandoffChannel;
  /** The submission it belongs to, if any. */
  readonly submissionId: string | null;
  /** As the applicant gave it: `name`, `to`, `when`, `note`, `leaveMessage`, `maySay`, `keepFrom`, `accessNeeds`. */
  readonly contact: unknown;
  /** With this code, signed-in staff open what the person told before; it opens nothing by itself. */
  readonly code: string;
  readonly createdAt: Date;
}

/** Takes a wish to whoever answers it; a rejection means it is tried again later, with the same id. */
export type HandoffAdapter = (handoff: Handoff) => Promise<void>;

/** The file of a wish in the default outbox. */
export const handoffFile = (folder: string, id: string): string => join(folder, `${id}.json`);

/** Writes each wish into a file of its own, readable by the service's user only. */
export const fileOutbox = (folder: string): HandoffAdapter => async (handoff) => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = handoffFile(folder, handoff.id);
  // Renamed when whole, so that whoever watches the folder never reads a half.
  await writeFile(`${path}.part`, JSON.stringify(handoff), { mode: 0o600 });
  await rename(`${path}.part`, path);
};
