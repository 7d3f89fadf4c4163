import { tokenAt, type Token } from './title-tokens';

/**
 * `strong`: nothing else than a volume is said this way; a title may follow at once.
 * `weak`: these words also stand in ordinary titles; only what ends or is cut off after the number counts.
 */
type Strength = 'strong' | 'weak';

const STRONG = ['tome', 'tomes', 'tomo', 'volume', 'volumes', 'vol', 'vols', '巻'];
const WEAK = [
  ...['book', 'books', 'bk', 'bks', 'livre', 'livres', 'part', 'parts', 'partie', 'parties', 'pt'],
  ...['episode', 'episodes', 'épisode', 'épisodes', 'saison', 'season', 'band', 'cycle', 'issue', 'numéro', 'numero'],
];
const PLURAL = new Set(['tomes', 'volumes', 'vols', 'books', 'bks', 'livres', 'parts', 'parties', 'episodes']);
const PART = new Set(['part', 'partie', 'pt', 'volume', 'vol']);
const NAME_FOLLOWS = new Set(['of', 'de', 'du', 'des', 'd', 'in']);
const OMNIBUS = new Set(['intégrale', 'intégrales', 'integrale', 'coffret', 'omnibus', 'boxset']);
const NUMBER_WORDS = new Set(['numéro', 'nº', '№']);
const SERIES_WORDS = new Set(['série', 'séries', 'serie']);

const STRENGTH = new Map<string, Strength>([
  ...STRONG.map((word): [string, Strength] => [word, 'strong']),
  ...WEAK.map((word): [string, Strength] => [word, 'weak']),
]);

/** `of` in `Book One of the Wheel of Time`, `de` in `Tome 3 de One Piece`. */
export const isBeforeName = ({ key }: Token): boolean => NAME_FOLLOWS.has(key);

export const isPlural = (token: Token): boolean => PLURAL.has(token.key);
export const isPart = (token: Token): boolean => PART.has(token.key);
export const isOmnibus = (token: Token): boolean => OMNIBUS.has(token.key);

const SEPARATORS = new Set([...',;:–—-|/()[]!?…«»"“”•·']);

const EDITION = new Set(['edition', 'édition', 'editions', 'éditions']);

export const isEditionWord = ({ key }: Token): boolean => EDITION.has(key);

/** Whether a title is cut off before this token, or ends. */
export const isCut = ({ text }: Token): boolean => text === '' || SEPARATORS.has(text);

const isDot = ({ text, spaced }: Token) => text === '.' && !spaced;

const LONGEST_AFTER_INITIAL = 3;

/** Whether a number of up to three digits belongs to the letter before it. */
const isNumberOfInitial = (next: Token, mayBeSpaced: boolean): boolean =>
  next.kind === 'number' && next.text.length <= LONGEST_AFTER_INITIAL && (mayBeSpaced || !next.spaced);

/** `T03`, `T.3`, `v01`, `, T 3`: one letter and its number, without anything that could be a name between them. */
const isInitial = (tokens: readonly Token[], at: number): boolean => {
  const { key, spaced } = tokenAt(tokens, at);
  if (key !== 't' && key !== 'v') return false;
  const isAfterCut = at > 0 && isCut(tokenAt(tokens, at - 1));
  if (at > 0 && !spaced && !isAfterCut) return false;
  const next = tokenAt(tokens, at + 1);
  if (isDot(next)) return tokenAt(tokens, at + 2).kind === 'number';
  return isNumberOfInitial(next, key === 't' && isAfterCut);
};

/** `n°3`, `nº 3`, `no. 3`: the index of what follows, or null. */
const afterNumberWord = (tokens: readonly Token[], at: number): number | null => {
  const { key } = tokenAt(tokens, at);
  if (NUMBER_WORDS.has(key)) return at + 1;
  const sign = tokenAt(tokens, at + 1);
  const isDegree = sign.text === '°' && !sign.spaced;
  if (key === 'n') return isDegree ? at + 2 : null;
  return (key === 'no' || key === 'num') && (isDegree || isDot(sign)) ? at + 2 : null;
};

/** What may stand between the word for a volume and its number: `.`, `:`, `#`, `n°`. */
export const skipToNumber = (tokens: readonly Token[], at: number): number => {
  let next = isDot(tokenAt(tokens, at)) ? at + 1 : at;
  const { text } = tokenAt(tokens, next);
  if (text === ':' || text === '#') next++;
  return afterNumberWord(tokens, next) ?? next;
};

/** The word for a volume at this place: how much it says, and where its number would begin. */
export const readVolumeWord = (tokens: readonly Token[], at: number): { strength: Strength; next: number } | null => {
  const { text, key } = tokenAt(tokens, at);
  if (text === '#') return { strength: 'strong', next: at + 1 };
  const strength = isInitial(tokens, at) ? 'strong' : STRENGTH.get(key);
  if (strength) return { strength, next: skipToNumber(tokens, at + 1) };
  const next = afterNumberWord(tokens, at);
  return next === null ? null : { strength: 'weak', next };
};

/** `HS`, `hors-série`, `hors série`: the index of what follows, or null. */
export const afterSpecialWord = (tokens: readonly Token[], at: number): number | null => {
  const { text, key } = tokenAt(tokens, at);
  if (text === 'HS') return at + 1;
  if (key !== 'hors') return null;
  const next = tokenAt(tokens, at + 1).text === '-' ? at + 2 : at + 1;
  return SERIES_WORDS.has(tokenAt(tokens, next).key) ? next + 1 : null;
};
