import type { Language } from '@mangdao/contract';
import type { components, operations } from '@mangdao/intake-client';
import type { Problem } from '../sending/submission.js';

type Schemas = components['schemas'];
type BodyOf<Name extends keyof operations> = operations[Name] extends { requestBody: { content: { 'application/json': infer Body } } } ? Body : never;

/** What came of a request: the line may be down, or the intake may refuse. */
export type Answered<T> = { readonly ok: T } | { readonly problem: Pick<Problem, 'status' | 'code' | 'title' | 'expected' | 'todo'> } | { readonly offline: true };

/** An institution of the directory, for a place. */
export type Institution = Schemas['FoundInstitution'];

/** Who takes what is sent from here, with the intake's note of when the form was opened. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly formToken: string;
}

/** What proves that somebody holds a receipt. */
export interface Proof {
  readonly receipt: string;
  readonly secret: string;
}

/** How something that was sent is doing. */
export type Status = Schemas['Status'];

/** A wish to go on by phone, SMS, WeChat or at the counter. */
export type HandOver = BodyOf<'handOff'>;

/** How a person wants to go on. */
export type Channel = HandOver['channel'];

/** A code to be told instead of the whole story; `codeExpiresAt` as ISO 8601. */
export interface HandOverCode {
  /** Missing at an intake of an earlier version. */
  readonly code?: string;
  readonly codeExpiresAt?: string;
}

/** A survey: voluntary, and without a name. */
export type Survey = BodyOf<'answerSurvey'>;

/** What the intake answers at once. */
export interface Desk {
  /** The institutions of a region (GB/T 2260), nearest first. */
  institutions(region: string): Promise<Answered<readonly Institution[]>>;
  /** Opens a form at the nearest institution that takes applications. */
  tenant(region: string | undefined): Promise<Answered<Tenant>>;
  status(proof: Proof): Promise<Answered<Status>>;
  /** Withdraws; `withdrawn` at once, or `withdrawal-requested` of staff. */
  withdraw(id: string, proof: Proof): Promise<Answered<string>>;
  /** Supplies what was asked for; `key` makes sending it twice the same as once. Answers when it arrived, ISO 8601. */
  supply(id: string, proof: Proof, note: string, key: string): Promise<Answered<string>>;
  /** All that was sent, as text in a language. */
  copy(id: string, proof: Proof, language: Language): Promise<Answered<string>>;
  /** `id` makes sending it twice the same as once; so it does for a survey. */
  handOver(wish: HandOver, id: string): Promise<Answered<HandOverCode>>;
  survey(given: Survey, id: string): Promise<Answered<null>>;
}
