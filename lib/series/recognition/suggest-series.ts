import 'server-only';
import { toSeries } from '../catalogue';
import type { CatalogueEntry } from '../catalogue.schemas';
import { namesFrom, phrasesIn, titlesFrom } from './catalogue-index';
import { inferParsed } from './infer-series';
import { nameKey, wordsOf } from './names';
import { parseTitle, type ParsedTitle } from './parse-title';
import type { SuggestedSeries, SuggestQuery } from './recognition.schemas';
import { coversOf, labelOf, numberOf, type Volume } from './volume';

type Candidate = { entry: CatalogueEntry; volume: Volume | null; confidence: number };

/** How sure each sign is while a title is still being typed. */
const SURE = { opensWith: 55, nameBegins: 50, titleBegins: 45 };
const SHORTEST = 2;

const single = (number: number): Volume => ({ kind: 'single', number, part: null });

/** Names and titles that begin with what has been typed, the best known first. */
const begun = ({ memberships }: ParsedTitle, title: string): Candidate[] => {
  const [told] = memberships;
  const key = nameKey(told?.name ?? title);
  if (key.length < SHORTEST) return [];
  const names = namesFrom(key).map(({ entry }) => ({
    entry: entry.entry,
    volume: told?.volume ?? null,
    confidence: SURE.nameBegins,
  }));
  const titles = titlesFrom(nameKey(title)).map(({ entry, number }) => ({
    entry: entry.entry,
    volume: single(number),
    confidence: SURE.titleBegins,
  }));
  return [...names, ...titles].sort((a, b) => b.confidence - a.confidence || b.entry.score - a.entry.score);
};

/** A title that opens with a whole name, and goes on: `One Piece to`. */
const opened = (title: string): Candidate[] =>
  phrasesIn(wordsOf(title))
    .filter(({ at }) => at <= 1)
    .sort((a, b) => b.words.length - a.words.length)
    .map(({ entry }) => ({ entry: entry.entry, volume: null, confidence: SURE.opensWith }));

const question = (name: string, volume: Volume | null): string => {
  if (!volume) return `Un tome de « ${name} » ?`;
  if (volume.kind === 'several') return `Tomes ${labelOf(volume)} de « ${name} » ?`;
  return volume.kind === 'single' ? `Tome ${volume.number} de « ${name} » ?` : `${labelOf(volume)} de « ${name} » ?`;
};

const present = ({ entry, volume, confidence }: Candidate): SuggestedSeries => {
  const { name } = toSeries(entry);
  const volume_number = volume && numberOf(volume);
  const covers = volume ? coversOf(volume) : [];
  const volume_label = volume && volume_number === null && !covers.length ? labelOf(volume) : '';
  return { slug: entry.slug, name, volume_number, volume_label, covers, confidence, text: question(name, volume) };
};

/** Series that a title may belong to while it is being typed, the most likely first, each once. */
export const suggestSeries = ({ title, author, limit }: SuggestQuery): SuggestedSeries[] => {
  const parsed = parseTitle(title);
  const found: Candidate[] = [...inferParsed(parsed, { title, author }), ...opened(title), ...begun(parsed, title)];
  const once = found.filter(({ entry }, i) => found.findIndex((other) => other.entry === entry) === i);
  return once.slice(0, limit).map(present);
};
