import type { Answers } from '@mangdao/application/form';
import type { Computer, Device } from '../device/device.js';
import type { Draft } from '../device/draft.js';
import type { DraftSession, Saving } from '../device/draft-session.js';
import type { Sending } from '../sending/sending.js';
import type { Submission } from '../sending/submission.js';
import type { Services } from '../services.js';
import type { Words } from '../words/words.js';

/** The draft on this device: whose device it is, what was begun here before, how saving goes, and what sends it. */
export class KeptDraft {
  computer: Computer = 'unknown';
  /** Begun before, and offered to be gone on with. */
  offered: Draft | undefined;
  session: DraftSession | undefined;
  #device: Device | undefined;
  #sending: Promise<Sending> | undefined;
  /** Given to the queue: the session writes no more, and that is no other tab's doing. */
  #handedOn = false;

  constructor(private readonly services: () => Services) {}

  /** Whoever comes back to their own device is offered what they began, without being asked whose it is. Comes back with what they sent. */
  async lookBack(): Promise<Submission | undefined> {
    if (!(await this.services().mayBeKept())) return undefined;
    this.#device = await this.services().device('own');
    this.offered = await this.#newest(this.#device);
    const sending = await this.sender().catch(() => undefined);
    const submission = sending?.outbox.submissions.value.find(({ kind }) => kind === 'application');
    if (this.offered || submission) this.computer = 'own';
    else this.#device = this.#sending = undefined;
    return submission;
  }

  /** Opens the device it was said to be; `offered` is what was begun there. */
  async choose(): Promise<void> {
    this.#device = await this.services().device(this.computer);
    this.#sending = undefined;
    this.offered = await this.#newest(this.#device);
  }

  /** Goes on with a draft, or begins a fresh one in place of what was offered. */
  async begin(draft: Draft | undefined, fresh: () => Draft): Promise<DraftSession> {
    this.#device ??= await this.services().device(this.computer);
    if (this.offered && !draft) await this.#device.drafts.remove(this.offered.id);
    return (this.session = await this.#device.drafts.open(draft ?? fresh()));
  }

  /** Another tab writes: what is entered here would be lost. */
  get isRead(): boolean {
    return this.session?.part.value === 'reader' && !this.#handedOn;
  }

  /** Keeps the answers and where the visitor is. */
  keep(answers: Answers, place: string): void {
    this.session?.change({ answers, place });
  }

  /** How saving goes, in words; empty before anything was changed. */
  saving({ apply: { keeping } }: Words): string {
    const saving: Saving = this.session?.saving.value ?? 'memory';
    if (saving === 'memory' && this.computer === 'own' && this.#device?.fault) return keeping.faults[this.#device.fault];
    return saving === 'unsaved' ? '' : keeping[saving];
  }

  /** What sends from this device. */
  sender(): Promise<Sending> {
    const sending = (this.#sending ??= this.services()
      .device(this.computer)
      .then((device) => this.services().sending(this.#device ?? device)));
    // What could not be fetched is fetched when it is wanted again.
    sending.catch(() => (this.#sending = undefined));
    return sending;
  }

  /** Whether something lies here that was begun and not sent. */
  async hasDraft(): Promise<boolean> {
    return this.#device !== undefined && (await this.#device.drafts.list()).length > 0;
  }

  /** Saves, and leaves the draft to the queue. */
  async handOn(): Promise<void> {
    this.#handedOn = true;
    await this.session?.close();
  }

  /** Empties the device. */
  async wipe(): Promise<void> {
    await this.#device?.wipe();
  }

  /** Empties the device, and what can be reached of the draft elsewhere; one begins anew. */
  async wipeAll(): Promise<void> {
    const server = this.session?.draft.value.server;
    // The intake deletes the rest after seven days.
    if (server) void this.sender().then(({ serverDrafts }) => serverDrafts.remove(server)).catch(() => undefined);
    await this.wipe();
    this.#device = this.#sending = this.session = this.offered = undefined;
    this.#handedOn = false;
  }

  async #newest(device: Device): Promise<Draft | undefined> {
    return (await device.drafts.list()).find(({ kind }) => kind === 'application');
  }
}
