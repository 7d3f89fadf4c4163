import { namedVolume, rangeIn, volumeNumberIn } from './volume-number';

/** What a title tells of a series: its name, the volume, and the volumes an omnibus contains. */
type Told = { name: string; volume: number | null; covers: number[]; sure: boolean };

const LONGEST_OMNIBUS = 60;

export const coversOf = (title: string): number[] => {
  const range = rangeIn(title);
  if (!range || range.to - range.from >= LONGEST_OMNIBUS) return [];
  return Array.from({ length: range.to - range.from + 1 }, (_, i) => range.from + i);
};

const tidy = (name: string) =>
  name
    .replace(/^[\s,;:.()[\]–—-]+|[\s,;:([–—-]+$/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The last bracket that closes what it opens, with brackets inside it. */
const lastBracket = (title: string): { before: string; inside: string } | null => {
  const end = title.trimEnd().length - 1;
  if (title[end] !== ')') return null;
  let depth = 0;
  for (let at = end; at >= 0; at--) {
    if (title[at] === ')') depth++;
    if (title[at] === '(' && --depth === 0) return { before: title.slice(0, at), inside: title.slice(at + 1, end) };
  }
  return null;
};

const PART_OF_SERIES = /^(.+?)[\s,]*#\s*(\d+(?:\.\d+)?(?:\s*[-–]\s*\d+)?)/u;
const NUMBERED_BRACKET = /^(.+?)[\s,]+(?:book|tome|vol\.?|volume|t)\s*(\d+(?:\s*[-–]\s*\d+)?)$/iu;

/** `(Discworld, #40; Moist von Lipwig #3)`: the first series named is the one. */
const inBracket = (title: string): Told | null => {
  const bracket = lastBracket(title);
  if (!bracket) return null;
  const [first = ''] = bracket.inside.split(';');
  const [, name, number] = PART_OF_SERIES.exec(first) ?? NUMBERED_BRACKET.exec(first) ?? [];
  if (!name || !number || !tidy(name)) return null;
  const covers = coversOf(number);
  return { name: tidy(name), volume: covers.length ? null : volumeNumberIn(number), covers, sure: true };
};

const VOLUME_WORD = String.raw`(?:tomes?|volumes?|vols?\.?|t\.?|book|part|partie|int[ée]grales?|coffret)`;
const AFTER_NAME = new RegExp(
  String.raw`^(.+?)[\s,;:–—(-]+${VOLUME_WORD}\s*(?:n[°o]\s*)?(\d+(?:[.,]\d+)?(?:\s*(?:-|–|à|to)\s*\d+)?)(?![\p{L}\p{N}])`,
  'iu',
);
const HASH_AFTER_NAME = /^(.+?)[\s,]*#\s*(\d+)(?![\p{L}\p{N}.,])/u;

/** `Les Bidochon, Tome 5 : …`, `One Piece - Édition originale Tome 01`, `Death Note T03`, `Peter Pan #1 : …`. */
const beforeNumber = (title: string): Told | null => {
  const [, name, number] = AFTER_NAME.exec(title) ?? HASH_AFTER_NAME.exec(title) ?? [];
  if (!name || !number || !tidy(name)) return null;
  const covers = coversOf(number);
  return {
    name: tidy(name),
    volume: covers.length ? null : (namedVolume(`tome ${number}`) ?? null),
    covers,
    sure: true,
  };
};

const TRAILING = /^(.*\p{L}.*?)\s+(\d{1,3})$/u;

/** `Akira 4`: a bare number is a guess. */
const trailing = (title: string): Told | null => {
  const [, name, number] = TRAILING.exec(title.trim()) ?? [];
  const volume = Number(number);
  return name && volume >= 1 ? { name: tidy(name), volume, covers: [], sure: false } : null;
};

/** What a title tells of its series, read the ways catalogues and exports write it; null when it tells nothing. */
export const seriesInTitle = (title: string): Told | null => inBracket(title) ?? beforeNumber(title) ?? trailing(title);

const EDITION_WORDS = /[\s,:–—-]+(?:[ée]dition|edition)s?\s+[\p{L}\s]+$/iu;

/** A series' name without the words by which a publisher tells its editions apart. */
export const plainName = (name: string): string => tidy(name.replace(EDITION_WORDS, '')) || name;
