import type { Category } from '@/lib/books/books.schemas';
import { fold } from '@/lib/text/fold';
import type { SeriesSuggestion } from './items.schemas';
import { parseTitle, type Membership } from '@/lib/series/recognition/parse-title';
import { parsePosition } from '@/lib/series/recognition/position';
import { coversOf, numberOf, type Volume } from '@/lib/series/recognition/volume';
import { volumeNumberIn } from './volume-number';

type Known = {
  title: string;
  subtitle?: string;
  category: Category;
  subjects?: readonly string[];
  /** Free text on editions: series, and publishers' collections among them. */
  editionSeries?: readonly string[];
  /** Open Library's own series, two lists side by side. */
  names?: readonly string[];
  positions?: readonly string[];
};

/** How sure each sign is, out of a hundred. */
const SURE = { position: 95, named: 80, title: 85, subject: 70, numberedEdition: 65, edition: 40, bare: 45 };

const suggestion = (
  name: string,
  volume_number: number | null,
  covers: number[],
  confidence: number,
  source: SeriesSuggestion['source'],
): SeriesSuggestion => ({ name, volume_number, covers, confidence, source });

const numbersOf = (volume: Volume | null | undefined) => ({
  number: volume ? numberOf(volume) : null,
  covers: volume ? coversOf(volume) : [],
});

/** The volumes that a title says it holds, whatever the name of the series. */
const coversIn = (title: string): number[] => numbersOf(parseTitle(title).memberships[0]?.volume).covers;

const fromSeriesFields = ({ names = [], positions = [], title }: Known) =>
  names.map((name, i) => {
    const position = positions[i] ?? '';
    const { number, covers } = numbersOf(parsePosition(position));
    const volume = number ?? (position === '' ? volumeNumberIn(title) : null);
    return suggestion(name, volume, covers, position ? SURE.position : SURE.named, 'open_library');
  });

const toldBy = ({ name, volume }: Membership, confidence: number) => {
  const { number, covers } = numbersOf(volume);
  return suggestion(name, number, covers, confidence, 'title');
};

/** A bare number weighs with the category: novels end in numbers. */
const fromTitle = ({ title, subtitle = '', category }: Known): SeriesSuggestion[] => {
  const parsed = parseTitle(title);
  const [told] = parsed.memberships;
  if (told && parsed.sure) return [toldBy(told, SURE.title)];
  const below = parseTitle(`${title}, ${subtitle}`);
  const [toldBelow] = below.memberships;
  if (subtitle && below.sure && toldBelow && fold(toldBelow.name) === fold(title))
    return [toldBy({ ...toldBelow, name: title }, SURE.title)];
  return told && category !== 'roman' ? [toldBy(told, SURE.bare)] : [];
};

const fromSubjects = ({ subjects = [], title }: Known) =>
  subjects
    .filter((subject) => /^series:\s*\S/i.test(subject))
    .map((subject) =>
      suggestion(
        subject.slice('series:'.length).replace(/_/g, ' ').trim(),
        volumeNumberIn(title),
        coversIn(title),
        SURE.subject,
        'subject',
      ),
    );

const COLLECTIONS = new Set(
  [
    'folio',
    'folio sf',
    'folio junior',
    'le livre de poche',
    "j'ai lu",
    'pocket',
    'points',
    '10/18',
    'ailleurs et demain',
    'bibliothèque de la pléiade',
    'nrf',
    'blanche',
    'penguin classics',
    'babel',
    'librio',
  ].map(fold),
);
/** `Livre de poche 123`: a number without any sign before it is a publisher's. */
const ENDS_IN_NUMBER = /[\p{L}\d]\s+\d+$/u;

const fromEditions = ({ editionSeries = [], title }: Known) =>
  editionSeries.flatMap((text) => {
    const { memberships, sure } = parseTitle(text);
    const told = sure || !ENDS_IN_NUMBER.test(text) ? memberships[0] : undefined;
    const name = told?.name ?? text.trim();
    if (COLLECTIONS.has(fold(name)) || /^collection\b/i.test(name)) return [];
    const volume = told ? numberOf(told.volume) : volumeNumberIn(title);
    return [suggestion(name, volume, coversIn(title), told ? SURE.numberedEdition : SURE.edition, 'edition')];
  });

/** Which saga a book may belong to, by the surest sign there is. The reader decides. */
export const suggestSeries = (known: Known): SeriesSuggestion | null => {
  const signs = [...fromSeriesFields(known), ...fromTitle(known), ...fromSubjects(known), ...fromEditions(known)];
  const [best] = signs.filter(({ name }) => name).sort((a, b) => b.confidence - a.confidence);
  if (!best) return null;
  // A sign that knows the series but not the volume takes it from one that does.
  const numbered = signs.find(({ name, volume_number }) => fold(name) === fold(best.name) && volume_number !== null);
  return {
    ...best,
    volume_number: best.covers.length ? null : (best.volume_number ?? numbered?.volume_number ?? null),
  };
};
