import { asDocument, asNumber, type Document } from '../documents';
import { fold } from './collation';
import { valuesAt } from './paths';

/** What a text index says of its words: where they are, what they weigh, whether English is reduced to stems. */
export type TextRules = { weights: [path: string, weight: number][]; english: boolean };

const STOP_WORDS = new Set(
  `a about above after again against all am an and any are as at be because been before being below between both but by
  can did do does doing down during each few for from further had has have having he her here hers him his how i if in
  into is it its just me more most my no nor not now of off on once only or other our ours out over own same she should
  so some such than that the their theirs them then there these they this those through to too under until up very was
  we were what when where which while who whom why will with you your yours`.split(/\s+/),
);

const stem = (word: string) => word.replace(/(?<=.{3})(ing|es|s)$/, '');

/** The words of a text as an index keeps them: folded, and for English without endings and commonplaces. */
function wordsOf(text: string, english: boolean): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return english ? words.filter((word) => !STOP_WORDS.has(word)).map(stem) : words;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(stringsIn) : Object.values(asDocument(value)).flatMap(stringsIn);
}

const textsAt = (document: Document, path: string) =>
  path === '$**' ? stringsIn(document) : stringsIn(valuesAt(document, path).filter((value) => !isDocument(value)));
const isDocument = (value: unknown) => asDocument(value) === value;

/** What each word of a document is worth: repeated words count less and less, words of short texts more. */
function wordScores(document: Document, { weights, english }: TextRules): Map<string, number> {
  const scores = new Map<string, number>();
  for (const [path, weight] of weights)
    for (const text of textsAt(document, path)) {
      const words = wordsOf(text, english);
      for (const word of new Set(words)) {
        const count = words.filter((other) => other === word).length;
        const worth = (2 - 2 ** (1 - count)) * ((0.5 * count) / words.length + 0.5) * (word === fold(text) ? 1.1 : 1);
        scores.set(word, (scores.get(word) ?? 0) + weight * worth);
      }
    }
  return scores;
}

function parse({ $search }: Document) {
  const text = String($search);
  const phrases = [...text.matchAll(/(?<!-)"([^"]+)"/g)].map((match) => match[1]!);
  const negated = [...text.matchAll(/(?:^|\s)-(?:"([^"]+)"|(\S+))/g)].map((match) => match[1] ?? match[2]!);
  const wanted = text.replace(/(^|\s)-("[^"]+"|\S+)/g, ' ').replaceAll('"', ' ');
  return { phrases, negated, wanted };
}

function searchedWords(search: Document, { english }: TextRules): string[] {
  const isEnglish = search.$language === undefined ? english : search.$language !== 'none';
  return [...new Set(wordsOf(parse(search).wanted, isEnglish))];
}

export function textScore(search: Document, rules: TextRules): (document: Document) => number {
  const words = searchedWords(search, rules);
  return (document) => {
    const scores = wordScores(document, rules);
    return words.reduce((sum, word) => sum + (scores.get(word) ?? 0), 0);
  };
}

export function compileText(search: Document, rules: TextRules): (document: Document) => boolean {
  const score = textScore(search, rules);
  const { $caseSensitive, $diacriticSensitive } = search;
  const { phrases, negated, wanted } = parse(search);
  const asked = [...phrases, ...($caseSensitive || $diacriticSensitive ? wanted.split(/\s+/) : [])];
  const spelled = (text: string) => {
    const marked = $diacriticSensitive ? text.normalize('NFC') : text.normalize('NFKD').replace(/\p{M}/gu, '');
    return $caseSensitive ? marked : marked.toLowerCase();
  };
  return (document) => {
    if (score(document) <= 0) return false;
    const texts = rules.weights.flatMap(([path]) => textsAt(document, path)).map(spelled);
    const words = texts.map((text) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `);
    const has = (part: string) => texts.some((text) => text.includes(spelled(part)));
    const hasWord = (part: string) => words.some((text) => text.includes(` ${spelled(part)} `));
    return asked.every(has) && !negated.some(hasWord);
  };
}

/** Of the specification of a text index, as it is listed. */
export function textRulesOf(spec: Document): TextRules | undefined {
  if (!Object.values(asDocument(spec.key)).includes('text')) return undefined;
  const weights = Object.entries(asDocument(spec.weights)).map(([path, weight]) => [path, asNumber(weight) ?? 1]);
  return { weights: weights as TextRules['weights'], english: (spec.default_language ?? 'english') === 'english' };
}
