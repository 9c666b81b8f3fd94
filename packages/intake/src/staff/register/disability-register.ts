import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

/** What a register says: the certificate is this person's and valid, it is somebody else's, there is none, or it cannot tell now. */
export const registerAnswers = ['confirmed', 'differs', 'not-found', 'unavailable'] as const;

/** One of them. */
export type RegisterAnswer = (typeof registerAnswers)[number];

/** A look-up in a register of disability certificates: one question, one answer, nothing about the person beyond it. */
export interface DisabilityRegister {
  /** Shown beside the answer. */
  readonly name: string;
  look(question: { readonly certificate: string; readonly holder: string }): Promise<RegisterAnswer>;
}

const entries = v.array(v.object({ certificate: v.string(), holder: v.string() }));
const plain = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** A register in a JSON file of `{ certificate, holder }`, read at every look: for demonstrations. */
export const fileRegister = (path: string, name: string): DisabilityRegister => ({
  name,
  async look({ certificate, holder }) {
    const all = v.parse(entries, JSON.parse(await readFile(path, 'utf8')));
    const found = all.find((one) => plain(one.certificate) === plain(certificate));
    if (found === undefined) return 'not-found';
    return plain(found.holder) === plain(holder) ? 'confirmed' : 'differs';
  },
});
