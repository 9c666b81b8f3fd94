import type { Channel } from '../desk/desk.js';
import type { Options } from '../fields/field.js';

/** A question of the short forms: its name and a sentence beside it. */
export type Asked = readonly [label: string, help?: string];

/** The words of the views beside the application. */
export interface DeskWords {
  readonly yes: string;
  readonly no: string;
  readonly missing: (label: string) => string;
  readonly badPhone: string;
  readonly tooShort: (count: number) => string;
  readonly sample: string;
  readonly place: Asked;
  readonly findPlace: string;

  readonly card: {
    readonly title: string;
    readonly none: string;
    readonly others: string;
    readonly elsewhere: string;
    readonly address: string;
    readonly phone: string;
    readonly text: string;
    readonly hours: string;
    readonly access: string;
    readonly how: string;
    /** How to apply, in five sentences. */
    readonly steps: readonly string[];
    readonly keep: string;
    readonly plain: string;
    readonly largePrint: string;
    readonly braille: string;
    readonly contact: string;
    readonly code: string;
    readonly codeOf: (name: string) => string;
  };
  readonly ask: {
    readonly title: string;
    readonly lead: string;
    readonly question: Asked;
    readonly answerBy: Asked;
    readonly ways: Options;
    readonly send: string;
    readonly sent: string;
    readonly sentLead: string;
    readonly right: string;
    readonly toApply: string;
  };
  readonly follow: {
    readonly title: string;
    readonly lead: string;
    readonly receipt: Asked;
    readonly secret: Asked;
    readonly look: string;
    readonly states: Options;
    readonly kinds: Options;
    readonly sentAt: string;
    readonly answers: string;
    readonly noAnswers: string;
    readonly files: (complete: number, all: number) => string;
    readonly objection: string;
    readonly another: string;
    readonly lost: string;
    readonly withdraw: string;
    readonly withdrawSure: string;
    readonly withdrawYes: string;
    readonly withdrawNo: string;
    /** Where the review stands, by its state. */
    readonly reviews: Options;
    readonly institution: string;
    readonly decisionDue: string;
    readonly person: string;
    readonly reason: string;
    readonly asked: string;
    readonly askedUntil: (day: string) => string;
    readonly supplied: string;
    readonly note: Asked;
    readonly supply: string;
    readonly copy: string;
  };
  readonly call: {
    readonly title: string;
    readonly handOver: string;
    readonly lead: string;
    readonly handOverLead: string;
    readonly channel: Asked;
    readonly channels: Readonly<Record<Channel, string>>;
    readonly name: Asked;
    readonly to: Readonly<Record<Exclude<Channel, 'counter'>, Asked>>;
    readonly when: Asked;
    readonly note: Asked;
    readonly needs: Asked;
    readonly needOptions: Options;
    readonly message: Asked;
    readonly maySay: Asked;
    readonly keepFrom: Asked;
    readonly send: string;
    readonly done: string;
    readonly doneLead: Readonly<Record<Channel, string>>;
    readonly code: string;
    readonly codeUntil: (date: string) => string;
  };
  readonly danger: {
    readonly title: string;
    readonly steps: readonly string[];
    readonly police: string;
    readonly women: string;
    readonly ambulance: string;
    readonly silent: string;
    readonly safe: string;
    readonly toApply: string;
    readonly toCall: string;
  };
  /** Going on with another device by a code. */
  readonly otherDevice: {
    readonly title: string;
    readonly lead: readonly string[];
    readonly make: string;
    readonly code: string;
    readonly until: (time: string) => string;
    readonly steps: readonly string[];
    readonly longer: string;
    readonly here: string;
    readonly notMade: string;
    readonly enter: string;
    readonly enterHint: string;
    readonly notFound: string;
  };
  readonly survey: {
    readonly title: string;
    readonly lead: string;
    readonly scales: readonly (readonly [key: 'overall' | 'understood' | 'reachable' | 'respected', label: string])[];
    readonly scale: readonly [string, string, string, string, string];
    readonly ownWay: Asked;
    readonly needs: string;
    readonly needsLead: string;
    readonly obstacles: Asked;
    readonly obstacleOptions: Options;
    readonly services: Asked;
    readonly serviceOptions: Options;
    readonly send: string;
    readonly thanks: string;
  };
}
