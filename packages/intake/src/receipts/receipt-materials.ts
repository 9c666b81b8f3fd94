import { questions } from '@mangdao/application';
import type { Answers, DocumentTexts, ReceivedMaterial } from '@mangdao/application';
import { applicationTexts } from './application-texts.js';

const lateNames: Readonly<Record<DocumentTexts['language'], string>> = { 'zh-Hans': '提交后补交的文件', 'zh-Hant': '提交後補交的檔案', en: 'Files brought after sending' };

const listOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? value.filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [];

/** What was handed in: files by the question they answer, papers by their names, and so many files that came later. */
export function receiptMaterials(answers: Answers, locale: DocumentTexts['language'], late: number): ReceivedMaterial[] {
  const files = questions.filter(({ kind }) => kind === 'files').map(({ key }) => ({ name: applicationTexts[locale].questions[key].label, copies: listOf(answers[key]).length }));
  const papers = listOf(answers['materials']).flatMap(({ name, copies, files: own }) =>
    typeof name === 'string' && name.trim() !== '' ? [{ name, copies: typeof copies === 'number' && copies > 0 ? copies : Math.max(1, listOf(own).length) }] : []);
  return [...files, ...papers, { name: lateNames[locale], copies: late }].filter(({ copies }) => copies > 0);
}
