import SearchableMap from 'minisearch/SearchableMap';
import { words } from '@/lib/text/fold';

/** Where each word stands: flat lists, because a large library has a million places. */
export type Postings = {
  /** The number of each word. */
  numbers: SearchableMap<number>;
  /** Where the places of a word in a field begin among all places, by `number * fields + field`. */
  starts: Uint32Array;
  texts: Uint32Array;
  counts: Uint16Array;
  /** How many different words each field of each text has, by `text * fields + field`. */
  lengths: Uint16Array;
  averages: number[];
  bytes: number;
};

const MOST = 0xffff;
const BYTES_OF_A_WORD = 200;

/** Reads texts of several fields each. */
export const readPostings = (size: number, fields: number, textOf: (text: number) => readonly string[]): Postings => {
  const numbers = new SearchableMap<number>();
  const known = new Map<string, number>();
  const [keys, texts, counts]: [number[], number[], number[]] = [[], [], []];
  const lengths = new Uint16Array(size * fields);
  const averages = Array.from({ length: fields }, () => 0);

  const numberOf = (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    numbers.set(word, known.size);
    known.set(word, known.size);
    return known.size - 1;
  };
  const read = (text: number, field: number, content: string) => {
    const from = keys.length;
    for (const word of words(content)) {
      const key = numberOf(word) * fields + field;
      const at = keys.indexOf(key, from);
      if (at >= 0) counts[at]!++;
      else {
        keys.push(key);
        texts.push(text);
        counts.push(1);
      }
    }
    const length = (lengths[text * fields + field] = Math.min(keys.length - from, MOST));
    averages[field] = (averages[field]! * text + length) / (text + 1);
  };
  for (let text = 0; text < size; text++)
    for (const [field, content] of textOf(text).entries()) read(text, field, content);

  const starts = new Uint32Array(known.size * fields + 1);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 1; key < starts.length; key++) starts[key]! += starts[key - 1]!;
  const next = starts.slice();
  const sorted = { texts: new Uint32Array(keys.length), counts: new Uint16Array(keys.length) };
  for (const [at, key] of keys.entries()) {
    const place = next[key]!++;
    sorted.texts[place] = texts[at]!;
    sorted.counts[place] = Math.min(counts[at]!, MOST);
  }
  const bytes = keys.length * 6 + starts.byteLength + lengths.byteLength + known.size * BYTES_OF_A_WORD;
  return { numbers, starts, lengths, averages, bytes, ...sorted };
};
