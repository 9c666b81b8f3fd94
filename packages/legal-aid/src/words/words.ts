import type { Channel } from '../desk/desk.js';
import type { Hindrance } from '../sending/submission.js';
import type { KeepingFault } from '../device/device.js';

/** A notice in short paragraphs under headings. */
export type Passage = readonly [heading: string, ...paragraphs: readonly string[]];

/** Every word of the views that is no question of the application. */
export interface Words {
  readonly home: string;
  readonly exit: string;
  readonly exitHint: string;
  readonly back: string;
  readonly next: string;
  readonly send: string;
  /** Stands behind the words of a question; begins with a space where the language puts one. */
  readonly optional: string;
  readonly listen: string;
  readonly stopListening: string;
  readonly noVoice: string;
  readonly clip: string;
  readonly why: string;
  readonly law: string;
  readonly digest: string;
  readonly basis: (source: string, articles: readonly string[]) => string;
  readonly summary: string;
  readonly lookAgain: string;
  readonly unknown: string;
  readonly later: string;
  readonly choose: string;
  readonly several: string;
  readonly loading: string;
  readonly offline: string;
  readonly tryAgain: string;
  readonly calls: string;

  readonly date: { readonly year: string; readonly month: string; readonly day: string };
  readonly region: { readonly province: string; readonly city: string; readonly county: string; readonly detail: string; readonly pick: string; readonly failed: string };
  readonly rows: { readonly row: (number: number) => string; readonly add: string; readonly remove: (number: number) => string; readonly none: string; readonly added: (number: number) => string; readonly removed: (number: number) => string };
  readonly files: {
    readonly pick: string;
    readonly photo: string;
    readonly hint: string;
    readonly describe: (name: string) => string;
    readonly remove: (name: string) => string;
    readonly sent: (percent: number) => string;
    readonly done: string;
    readonly waiting: string;
    readonly refused: Readonly<Record<'empty' | 'too-large' | 'wrong-type' | 'unreadable', string>>;
    readonly faults: Readonly<Record<string, string>>;
  };
  readonly consent: { readonly yes: string; readonly no: string; readonly takeBack: string; readonly takenBack: string };
  readonly signature: { readonly draw: string; readonly clear: string; readonly drawn: string; readonly empty: string; readonly name: string; readonly voice: string; readonly voiceSaid: string; readonly agree: string };

  readonly apply: {
    readonly title: string;
    readonly progress: (place: number, count: number) => string;
    readonly progressNote: string;
    readonly device: { readonly label: string; readonly help: string; readonly own: string; readonly shared: string; readonly unknown: string; readonly resume: string; readonly resumeHint: (date: string) => string; readonly afresh: string };
    readonly keeping: { readonly saved: string; readonly saving: string; readonly memory: string; readonly failed: string; readonly faults: Readonly<Record<KeepingFault, string>> };
    readonly elsewhere: { readonly label: string; readonly takeOver: string; readonly onward: string; readonly begun: string };
    readonly wipe: string;
    readonly wiped: string;
    readonly notice: readonly Passage[];
    readonly noticeTitle: string;
    readonly advice: string;
    readonly adviceLead: string;
    readonly handBack: Passage;
    readonly handBackDone: string;
    readonly review: string;
    readonly reviewLead: string;
    readonly change: string;
    readonly changeOf: (question: string) => string;
    readonly unanswered: string;
    readonly passed: string;
    readonly missing: string;
    readonly toAnswer: (question: string) => string;
    readonly institution: string;
    readonly defaultInstitution: string;
    readonly urgent: string;
    readonly urgentLead: string;
    readonly fullForm: string;
  };
  readonly sent: {
    readonly waiting: string;
    readonly waitingLead: string;
    readonly hindrances: Readonly<Record<Hindrance, string>>;
    readonly tryNow: string;
    readonly sending: string;
    readonly refused: string;
    readonly correct: string;
    readonly title: string;
    readonly lead: string;
    readonly number: string;
    readonly secret: string;
    readonly secretHint: string;
    readonly keep: string;
    readonly changeable: (time: string) => string;
    readonly changing: string;
    readonly next: readonly string[];
    readonly text: string;
    readonly largePrint: string;
    readonly braille: string;
    readonly readAloud: string;
    readonly amend: string;
    readonly withdraw: string;
    readonly withdrawSure: string;
    readonly withdrawYes: string;
    readonly withdrawNo: string;
    readonly withdrawn: string;
    readonly withdrawRequested: string;
    readonly more: string;
    readonly handOver: string;
    readonly survey: string;
    readonly finish: string;
    readonly finishHint: string;
  };
  readonly channels: Readonly<Record<Channel, string>>;
}
