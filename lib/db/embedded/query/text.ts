import { asNumber, type Document } from '../documents';
import { fold } from './collation';
import { valuesAt } from './paths';

/** What a text index says of its words: where they are, what they weigh, whether English is reduced to stems. */
export type TextRules = { weights: [path: string, weight: number][]; english: boolean };
type Exactness = { $caseSensitive?: unknown; $diacriticSensitive?: unknown };

const STOP_WORDS = new Set(
  `a about above after again against all am an and any are as at be because been before being below between both but by
  can did do does doing down during each few for from further had has have having he her here hers him his how i if in
  into is it its just me more most my no nor not now of off on once only or other our ours out over own same she should
  so some such than that the their theirs them then there these they this those through to too under until up very was
  we were what when where which while who whom why will with you your yours`.split(/\s+/),
);

const stem = (word: string) => word.replace(/(?<=.{3})(ing|es|s)$/, '');

/** The words of a text as an index keeps them: folded, and for English without endings and commonplaces. */
function wordsOf(text: string, { english }: TextRules): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return english ? words.filter((word) => !STOP_WORDS.has(word)).map(stem) : words;
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (value && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) yield* stringsIn(item);
}

const textsAt = (document: Document, path: string) =>
  path === '$**'
    ? stringsIn(document)
    : valuesAt(document, path)
        .flat()
        .filter((value) => typeof value === 'string');

/** What each word of a document is worth: repeated words count less and less, words of short texts more. */
export function wordScores(document: Document, rules: TextRules): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [path, weight] of rules.weights)
    for (const text of textsAt(document, path)) addScores(scores, text, weight, rules);
  return scores;
}

function addScores(scores: Map<string, number>, text: string, weight: number, rules: TextRules) {
  const words = wordsOf(text, rules);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) {
    const frequency = 2 - 2 ** (1 - count);
    const share = (0.5 * count) / words.length + 0.5;
    const boost = word === fold(text) ? 1.1 : 1;
    scores.set(word, (scores.get(word) ?? 0) + weight * frequency * share * boost);
  }
}

function parse({ $search }: Document) {
  const text = String($search);
  const phrases = [...text.matchAll(/(?<!-)"([^"]+)"/g)].map((match) => match[1]!);
  const negated = [...text.matchAll(/(?:^|\s)-(?:"([^"]+)"|(\S+))/g)].map((match) => match[1] ?? match[2]!);
  const wanted = text.replace(/(^|\s)-("[^"]+"|\S+)/g, ' ').replaceAll('"', ' ');
  return { phrases, negated, wanted };
}

const rulesOfSearch = ({ $language }: Document, rules: TextRules): TextRules =>
  $language === undefined ? rules : { ...rules, english: $language !== 'none' };

export const searchedWords = (search: Document, rules: TextRules): string[] => [
  ...new Set(wordsOf(parse(search).wanted, rulesOfSearch(search, rules))),
];

export function textScore(search: Document, rules: TextRules): (document: Document) => number {
  const words = searchedWords(search, rules);
  return (document) => {
    const scores = wordScores(document, rules);
    return words.reduce((sum, word) => sum + (scores.get(word) ?? 0), 0);
  };
}

export function compileText(search: Document, rules: TextRules): (document: Document) => boolean {
  const score = textScore(search, rules);
  const { phrases, negated, wanted } = parse(search);
  const asked = [...phrases, ...(search.$caseSensitive || search.$diacriticSensitive ? wanted.split(/\s+/) : [])];
  return (document) => {
    if (score(document) <= 0) return false;
    const texts = rules.weights.flatMap(([path]) => [...textsAt(document, path)]).map((text) => spelled(text, search));
    const has = (part: string) => texts.some((text) => text.includes(spelled(part, search)));
    const hasWord = (part: string) =>
      texts.some((text) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `.includes(` ${spelled(part, search)} `));
    return asked.every(has) && !negated.some(hasWord);
  };
}

function spelled(text: string, { $caseSensitive, $diacriticSensitive }: Exactness): string {
  const marked = $diacriticSensitive ? text.normalize('NFC') : text.normalize('NFKD').replace(/\p{M}/gu, '');
  return $caseSensitive ? marked : marked.toLowerCase();
}

/** Of the specification of a text index, as it is listed. */
export function textRulesOf(spec: Document): TextRules | undefined {
  if (!Object.values((spec.key ?? {}) as Document).includes('text')) return undefined;
  const weights = Object.entries((spec.weights ?? {}) as Document).map(([path, weight]): [string, number] => [
    path,
    asNumber(weight) ?? 1,
  ]);
  return { weights, english: (spec.default_language ?? 'english') === 'english' };
}
