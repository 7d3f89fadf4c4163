import { readPostings } from './postings';

/** A word of the library that a word means, and how much it counts. */
type Meant = { word: string; number: number; weight: number };

/** What was found, in the order in which it was: `at` tells a text by its number, `score` what it has. */
export type Found = { count: number; at: (i: number) => number; score: (i: number) => number; meant: Meant[][] };

const WEIGHTS = { begun: 0.6, slipped: 0.2 };
/** How fast a word counts less for what is not typed of it yet. */
const UNTYPED = 0.3;
/** BM25+: when a word is said often enough, how much long fields count less, and what any of them counts at least. */
const [ENOUGH, LENGTH, LEAST] = [1.2, 0.7, 0.5];

/** The points of some texts, and which ones: as many as there are texts, made once. */
class Points {
  readonly values: Float64Array;
  readonly found: Uint32Array;
  count = 0;
  private readonly marks: Uint32Array;
  private turn = 0;

  constructor(size: number) {
    this.values = new Float64Array(size);
    this.found = new Uint32Array(size);
    this.marks = new Uint32Array(size);
  }

  begin() {
    this.turn++;
    this.count = 0;
  }

  has = (text: number) => this.marks[text] === this.turn;

  add(text: number, points: number) {
    if (this.has(text)) {
      this.values[text]! += points;
      return;
    }
    this.marks[text] = this.turn;
    this.values[text] = points;
    this.found[this.count++] = text;
  }

  /** Leaves those that `others` have too, with the points of both. */
  keep(others: Points) {
    const { count } = this;
    this.count = 0;
    for (let i = 0; i < count; i++) {
      const text = this.found[i]!;
      if (!others.has(text)) {
        this.marks[text] = 0;
        continue;
      }
      this.values[text] = others.values[text]! + this.values[text]!;
      this.found[this.count++] = text;
    }
  }
}

/**
 * Finds the texts that hold every word of what is asked, begun, whole or, as far as `tolerance` allows, with letters changed;
 * judged by BM25+. It finds what `MiniSearch` finds, in its order, from lists that are flat and read without making objects.
 */
export const createWordIndex = (
  size: number,
  boosts: readonly number[],
  textOf: (text: number) => readonly string[],
) => {
  const fields = boosts.length;
  const { numbers, starts, texts, counts, lengths, averages, bytes } = readPostings(size, fields, textOf);
  let [points, before] = [new Points(size), new Points(size)];

  const meantBy = (asked: string, distance: number): Meant[] => {
    const whole = numbers.get(asked);
    const meant: Meant[] = whole === undefined ? [] : [{ word: asked, number: whole, weight: 1 }];
    const slipped = distance ? numbers.fuzzyGet(asked, distance) : undefined;
    for (const [word, number] of numbers.atPrefix(asked)) {
      const untyped = word.length - asked.length;
      if (!untyped) continue;
      slipped?.delete(word);
      meant.push({ word, number, weight: (WEIGHTS.begun * word.length) / (word.length + UNTYPED * untyped) });
    }
    for (const [word, [number, changed]] of slipped ?? [])
      if (changed) meant.push({ word, number, weight: (WEIGHTS.slipped * word.length) / (word.length + changed) });
    return meant;
  };

  const addField = (key: number, field: number, weight: number) => {
    const [from, to, average] = [starts[key]!, starts[key + 1]!, averages[field]!];
    const rarity = Math.log(1 + (size - (to - from) + 0.5) / (to - from + 0.5));
    for (let at = from; at < to; at++) {
      const [text, count] = [texts[at]!, counts[at]!];
      const length = lengths[text * fields + field]!;
      const said = (count * (ENOUGH + 1)) / (count + ENOUGH * (1 - LENGTH + (LENGTH * length) / average));
      points.add(text, weight * boosts[field]! * (rarity * (LEAST + said)));
    }
  };

  const addWord = (meant: readonly Meant[]) => {
    points.begin();
    for (const { number, weight } of meant)
      for (let field = 0; field < fields; field++) addField(number * fields + field, field, weight);
  };

  const search = (asked: readonly string[], tolerance: (word: string) => number): Found => {
    const meant: Meant[][] = [];
    points.begin();
    for (const word of asked) {
      [points, before] = [before, points];
      meant.push(meantBy(word, tolerance(word)));
      addWord(meant.at(-1)!);
      if (meant.length > 1) points.keep(before);
      if (!points.count) break;
    }
    const different = new Set(asked).size;
    const { count, found, values } = points;
    return { count, at: (i) => found[i]!, score: (i) => values[found[i]!]! * different, meant };
  };

  return { search, bytes: bytes + size * 32 };
};
