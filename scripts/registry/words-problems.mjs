import { simplifiedOnly } from './simplified-only.mjs';

const sections = ['settings', 'values', 'notices', 'labels'];
const keys = ['name', 'summary', ...sections];

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every word of a message file with its path: `values.mode.zoom`. */
export function flatWords(words) {
  return Object.entries(words).flatMap(([key, value]) =>
    isRecord(value) ? Object.entries(value).map(([name, word]) => [`${key}.${name}`, word]) : [[key, value]],
  );
}

/** What the panel will look up for a settings schema: paths of words. */
export function neededWords(schema) {
  return Object.entries(schema).flatMap(([name, setting]) => [
    `settings.${name}`,
    ...(setting.kind === 'choice' ? setting.values.map((value) => `values.${name}.${value}`) : []),
  ]);
}

function shapeProblems(words) {
  if (!isRecord(words)) return ['is not an object'];
  const problems = keys.filter((key) => !Object.hasOwn(words, key)).map((key) => `lacks "${key}"`);
  for (const [key, value] of Object.entries(words)) {
    if (!keys.includes(key)) problems.push(`has "${key}", which nothing reads`);
    else if (sections.includes(key) !== isRecord(value)) problems.push(`"${key}" must be ${sections.includes(key) ? 'an object' : 'a text'}`);
  }
  return problems;
}

function textProblems(path, word, language) {
  if (typeof word !== 'string') return [`"${path}" must be a text`];
  if (word.trim() === '') return [`"${path}" is empty`];
  if (language === 'en' && /\p{Script=Han}/u.test(word)) return [`"${path}" has Chinese characters: ${word}`];
  const wrong = language === 'zh-Hant' ? simplifiedOnly(word) : [];
  return wrong.length > 0 ? [`"${path}" has Simplified characters (${wrong.join('')}): ${word}`] : [];
}

/** What is wrong with one language's words of an aid, in sentences that begin behind the file's name. */
export function wordsProblems(words, language, schema) {
  const shape = shapeProblems(words);
  if (shape.length > 0) return shape;
  const flat = new Map(flatWords(words));
  const needed = neededWords(schema);
  const problems = needed.filter((path) => !flat.has(path)).map((path) => `lacks "${path}", which the settings need`);
  for (const [path, word] of flat) {
    problems.push(...textProblems(path, word, language));
    const [, section, setting] = /^(settings|values)\.([^.]*)/.exec(path) ?? [];
    // A pick's values are known only at run time, so any word for one may be right.
    if (section && !needed.includes(path) && !(section === 'values' && schema[setting]?.kind === 'pick'))
      problems.push(`has "${path}", but the settings have no such ${section === 'settings' ? 'name' : 'value'}`);
  }
  return problems;
}
