import { answerWords } from './answer-words.mjs';

function keyWord(key) {
  if (!answerWords[key]) throw new Error(`scripts/legal-aid-rules/answer-words.mjs has no word for "${key}"`);
  return answerWords[key][0];
}

function valueWord(key, value) {
  const word = answerWords[key]?.[1]?.[value];
  if (!word) throw new Error(`scripts/legal-aid-rules/answer-words.mjs has no word for "${value}" of "${key}"`);
  return word;
}

const among = (key, values, no = '') => `${keyWord(key)}${no}是${values.map((value) => valueWord(key, value)).join('／')}`;
const holdsSome = (key, values) => `${keyWord(key)}有${values.map((value) => valueWord(key, value)).join('／')}`;

/** Alternatives that ask the same list for a value read as one. */
function merged(conditions) {
  const lists = new Map();
  return conditions.flatMap((condition) => {
    if (!condition.has) return [condition];
    const [key, value] = condition.has;
    if (lists.has(key)) {
      lists.get(key).push(value);
      return [];
    }
    lists.set(key, [value]);
    return [{ hasSome: [key, lists.get(key)] }];
  });
}

/**
 * A condition in Chinese words. `names` gives what conditions are called that have a name, by their JSON; the outermost
 * one is always spelt out.
 */
export function conditionWords(condition, names = new Map()) {
  const { present, eq, in: isIn, has, hasSome, gt, lt, and, or, not } = condition;
  const joined = (parts, word) => {
    if (parts.length === 1) return conditionWords(parts[0], names);
    return parts
      .map((part) => {
        const name = names.get(JSON.stringify(part));
        if (name) return name;
        const words = conditionWords(part, names);
        return (part.and ?? part.or)?.length > 1 && /，且|；或/u.test(words) ? `（${words}）` : words;
      })
      .join(word);
  };
  if (present) return `填写了${keyWord(present)}`;
  if (eq) {
    if (typeof eq[1] !== 'boolean') return among(eq[0], [eq[1]]);
    return eq[1] ? keyWord(eq[0]) : `“${keyWord(eq[0])}”答否`;
  }
  if (isIn) return among(isIn[0], isIn[1]);
  if (has) return holdsSome(has[0], [has[1]]);
  if (hasSome) return holdsSome(...hasSome);
  if (gt) return `${keyWord(gt[0])}大于${gt[1]}`;
  if (lt) return `${keyWord(lt[0])}小于${lt[1]}`;
  if (and) return and.length === 0 ? '总是' : joined(and, '，且');
  if (or) return joined(merged(or), '；或');
  if (not.present) return `没有填写${keyWord(not.present)}`;
  if (not.in) return among(not.in[0], not.in[1], '不');
  // Not answered is not the same as answered with no.
  if (not.eq) return typeof not.eq[1] === 'boolean' ? `“${keyWord(not.eq[0])}”没有答${not.eq[1] ? '是' : '否'}` : among(not.eq[0], [not.eq[1]], '不');
  const named = names.get(JSON.stringify(not));
  return named ? `${named}不适用` : `不属于（${conditionWords(not, names)}）`;
}
