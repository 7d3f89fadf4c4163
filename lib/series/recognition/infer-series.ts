import 'server-only';
import type { CatalogueEntry } from '../catalogue.schemas';
import { namedExactly, namedLoosely, phrasesIn, titled, type Indexed } from './catalogue-index';
import { isEveryday } from './everyday-names';
import { nameKey, wordsOf } from './names';
import { parseTitle, type ParsedTitle } from './parse-title';
import { isAmong, peopleIn } from './people';
import { piecesOf } from './title-pieces';
import type { Volume } from './volume';

/** Why a book is thought to belong to a series, and whether its author is one of the series'. */
type Reason = 'named' | 'volume_title' | 'name_in_title';

export type Inference = {
  entry: CatalogueEntry;
  volume: Volume | null;
  /** Out of a hundred. */
  confidence: number;
  reason: Reason;
  by_author: boolean;
};

type Book = { title: string; author?: string };

/** What the author given says of an entry: one of its authors, somebody else, or nothing. */
type Agreement = 'agrees' | 'differs' | 'unknown';

const agreementOf = (author: string | undefined) => {
  let known: ReturnType<typeof peopleIn> | undefined;
  return ({ authors }: Indexed): Agreement => {
    const people = (known ??= peopleIn(author ?? ''));
    if (!people.length) return 'unknown';
    return isAmong(people, authors) ? 'agrees' : 'differs';
  };
};

type Agree = ReturnType<typeof agreementOf>;

const SURE: Record<Reason, Record<Agreement, number>> = {
  named: { agrees: 98, unknown: 90, differs: 70 },
  volume_title: { agrees: 97, unknown: 75, differs: 0 },
  name_in_title: { agrees: 90, unknown: 60, differs: 0 },
};
const LESS_WHEN_GUESSED = 10;

const claim = (entry: Indexed, volume: Volume | null, reason: Reason, agreement: Agreement): Inference => ({
  entry: entry.entry,
  volume,
  confidence: SURE[reason][agreement],
  reason,
  by_author: agreement === 'agrees',
});

/** The title says the name of the series itself. A name that may mean something else needs the author. */
const byNames = ({ memberships, sure }: ParsedTitle, agree: Agree): Inference[] =>
  memberships.flatMap(({ name, volume }) => {
    const key = nameKey(name);
    const exact = namedExactly(key).filter(
      (entry) => agree(entry) === 'agrees' || (!isEveryday(key) && (sure || agree(entry) === 'unknown')),
    );
    const found = exact.length ? exact : namedLoosely(key).filter((entry) => agree(entry) === 'agrees');
    return found.map((entry) => {
      const told = claim(entry, volume, 'named', agree(entry));
      return sure ? told : { ...told, confidence: told.confidence - LESS_WHEN_GUESSED };
    });
  });

const volumeOf = (numbers: readonly number[]): Volume => {
  const [first = 0, ...more] = [...numbers].sort((a, b) => a - b);
  return more.length ? { kind: 'several', numbers: [first, ...more] } : { kind: 'single', number: first, part: null };
};

const ENOUGH_WORDS = 3;

/** The whole title is that of a volume. Without the author, only a long one that is nobody else's. */
const byWholeTitle = (key: string, agree: Agree): Inference[] => {
  const own = titled(key);
  const agreed = own.filter(({ entry }) => agree(entry) === 'agrees');
  const [only] = own;
  const isTelling = own.length === 1 && key.split(' ').length >= ENOUGH_WORDS;
  const believed = agreed.length || !only || !isTelling || agree(only.entry) !== 'unknown' ? agreed : [only];
  return believed.map(({ entry, number }) => claim(entry, volumeOf([number]), 'volume_title', agree(entry)));
};

/** The title holds those of one volume or several: `City of Bones / City of Ashes`. */
const byPieces = (pieces: readonly string[], agree: Agree): Inference[] => {
  const numbers = new Map<Indexed, Set<number>>();
  for (const { entry, number } of pieces.flatMap(titled))
    if (agree(entry) === 'agrees') numbers.set(entry, (numbers.get(entry) ?? new Set()).add(number));
  return [...numbers].map(([entry, found]) => claim(entry, volumeOf([...found]), 'volume_title', 'agrees'));
};

/** Words that say a book is about a series and no part of it. */
const ABOUT: ReadonlySet<string> = new Set(
  (
    'guide companion encyclopedia encyclopedie making cookbook unofficial coloring colouring coloriage coloriages ' +
    'artbook calendar calendrier agenda movie screenplay play theatre philosophy philosophie quiz recettes biography ' +
    'biographie soundtrack poster posters fanbook'
  ).split(' '),
);

const isAbout = (all: readonly string[]) => all.some((word) => ABOUT.has(word));

const byTitles = (title: string, agree: Agree): Inference[] => {
  const [whole = '', ...pieces] = piecesOf(title);
  const found = byWholeTitle(whole, agree);
  if (found.length || !pieces.length) return found;
  const held = byPieces(pieces, agree);
  return held.length && isAbout(wordsOf(title)) ? [] : held;
};

/** The name stands somewhere in the title: enough when the author agrees, or when the title opens with it. */
const byPhrase = (title: string, agree: Agree): Inference[] => {
  const all = wordsOf(title);
  const found = phrasesIn(all);
  if (!found.length || isAbout(all)) return [];
  const believed = found.filter(({ entry, key, at }) => {
    const agreement = agree(entry);
    return agreement === 'agrees' || (agreement === 'unknown' && at <= 1 && !isEveryday(key));
  });
  const [longest] = believed.sort((a, b) => b.words.length - a.words.length || a.at - b.at);
  return longest ? [claim(longest.entry, null, 'name_in_title', agree(longest.entry))] : [];
};

/** Series that a parsed title may belong to, the surest first. */
export const inferParsed = (parsed: ParsedTitle, { title, author }: Book): Inference[] => {
  const agree = agreementOf(author);
  const named = byNames(parsed, agree);
  const byTitle = named.length ? [] : byTitles((parsed.sure && parsed.title) || title, agree);
  // A series named outright that the catalogue does not know is another one, whatever words they share.
  const isOther = parsed.sure && parsed.memberships.length > 0;
  const inferred = [...named, ...byTitle, ...(isOther || named.length || byTitle.length ? [] : byPhrase(title, agree))];
  const best = inferred.sort((a, b) => b.confidence - a.confidence);
  return best.filter(({ entry }, i) => best.findIndex((other) => other.entry === entry) === i);
};

/** Which series of the catalogue a book belongs to, from its title and its author, the surest first. */
export const inferSeries = (book: Book): Inference[] => inferParsed(parseTitle(book.title), book);
