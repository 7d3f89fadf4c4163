import type { Category } from '@/lib/books/books.schemas';
import { fold } from '@/lib/text/fold';
import type { SeriesSuggestion } from './items.schemas';
import { coversOf, plainName, seriesInTitle } from './series-title';
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

const fromSeriesFields = ({ names = [], positions = [], title }: Known) =>
  names.map((name, i) => {
    const position = positions[i] ?? '';
    const covers = coversOf(position);
    const number = /^\d+$/.test(position) ? Number(position) : null;
    const volume = number ?? (position === '' ? volumeNumberIn(title) : null);
    return suggestion(name, volume, covers, position ? SURE.position : SURE.named, 'open_library');
  });

/** Subjects that name what the title already said, or one bare number, weigh with the category: novels end in numbers. */
const fromTitle = ({ title, subtitle = '', category }: Known): SeriesSuggestion[] => {
  const told = seriesInTitle(title);
  if (told?.sure) return [suggestion(plainName(told.name), told.volume, told.covers, SURE.title, 'title')];
  const inSubtitle = seriesInTitle(`${title}, ${subtitle}`);
  if (subtitle && inSubtitle?.sure && fold(inSubtitle.name) === fold(title))
    return [suggestion(title, inSubtitle.volume, inSubtitle.covers, SURE.title, 'title')];
  return told && category !== 'roman' ? [suggestion(told.name, told.volume, told.covers, SURE.bare, 'title')] : [];
};

const fromSubjects = ({ subjects = [], title }: Known) =>
  subjects
    .filter((subject) => /^series:\s*\S/i.test(subject))
    .map((subject) =>
      suggestion(
        subject.slice('series:'.length).replace(/_/g, ' ').trim(),
        volumeNumberIn(title),
        coversOf(title),
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
const EDITION_SERIES = /^(.+?)\s*(?:--|[;,:#])\s*(?:tome|vol\.?|t\.?|book|no\.?|n[°o])?\s*(\d{1,4})\.?$/iu;

const fromEditions = ({ editionSeries = [], title }: Known) =>
  editionSeries.flatMap((text) => {
    const [, name = text, number] = EDITION_SERIES.exec(text.trim()) ?? [];
    if (COLLECTIONS.has(fold(name)) || /^collection\b/i.test(name)) return [];
    const volume = number ? Number(number) : volumeNumberIn(title);
    return [suggestion(name.trim(), volume, coversOf(title), number ? SURE.numberedEdition : SURE.edition, 'edition')];
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
