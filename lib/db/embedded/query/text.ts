import type { Document } from '../documents';
import { fold } from './collation';

const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
const stem = (word: string) => word.replace(/(?<=.{3})(ing|es|s)$/, '');

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const item of value) yield* stringsIn(item);
  else if (value && Object.getPrototypeOf(value) === Object.prototype)
    for (const item of Object.values(value)) yield* stringsIn(item);
}

/** How many of the searched words a document holds, over all of its strings; without a stop list. */
export function textScore(search: string): (document: Document) => number {
  const terms = new Set(words(search.replace(/-\S+/g, '')).map(stem));
  return (document) => {
    let score = 0;
    for (const text of stringsIn(document)) {
      const found = words(text).map(stem);
      const hits = found.filter((word) => terms.has(word)).length;
      if (hits) score += 0.5 + hits / (2 * found.length) + (hits - 1) * 0.75;
    }
    return score;
  };
}

export function compileText({ $search }: Document) {
  const score = textScore(String($search));
  return (document: Document) => score(document) > 0;
}
