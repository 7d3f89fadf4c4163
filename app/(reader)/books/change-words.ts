import 'server-only';
import type { BookChange } from '@/lib/books/history.schemas';
import { shownAuthor } from '@/lib/books/unknown-author';
import type { Reading } from '@/lib/readings/readings.schemas';
import { getFormatter, getTranslations } from '@/lib/i18n/server';
import type { Messages } from '@/lib/i18n/locales';
import { partialDate } from './partial-date';

type Field = keyof Messages['history']['fields'];
type Change = BookChange['fields'][number];

const FIELDS: Field[] = [
  'title',
  'author',
  'category',
  'total_pages',
  'rating',
  'saga',
  'volume_number',
  'genre',
  'publication_year',
  'publisher',
  'isbn',
  'ownership',
  'acquired',
  'lent_to',
  'lent_since',
  'readings',
  'format',
  'language',
  'volume_label',
  'private',
];
/** That they changed is told, not how: they are long, or lists. */
const LONG: Field[] = ['description', 'review', 'cover_url', 'notes', 'quotes', 'tags', 'contributors', 'covers'];

const MOST_CHARACTERS = 60;
const shortened = (text: string) => {
  const characters = [...text];
  return characters.length > MOST_CHARACTERS ? `${characters.slice(0, MOST_CHARACTERS).join('').trimEnd()}…` : text;
};

/** Words for the values of fields: the schemas of a book made them what they are here taken for. */
async function valueWords() {
  const [t, book, copy, category] = [
    await getTranslations('history'),
    await getTranslations('book'),
    await getTranslations('copy'),
    await getTranslations('category'),
  ];
  const [outcomes, format] = [await getTranslations('readings'), await getFormatter()];
  const reading = (readings: readonly Reading[]) => {
    const last = readings.at(-1);
    if (!last) return t('notRead');
    const outcome = outcomes(`outcome.${last.outcome}`);
    return last.pages === null ? outcome : t('readings', { outcome, page: last.pages });
  };
  const year = (value: unknown) => String(value);
  const date = (value: unknown) => partialDate(format, String(value)).date;
  const special: Partial<Record<Field, (value: unknown) => string>> = {
    author: (value) => shownAuthor(String(value), book('unknownAuthor')),
    readings: (value) => reading(value as Reading[]),
    ownership: (value) => copy(`ownership.${value as keyof Messages['copy']['ownership']}`),
    category: (value) => category(value as keyof Messages['category']),
    format: (value) => t(`format.${value as keyof Messages['history']['format']}`),
    publication_year: year,
    acquired: date,
    lent_since: date,
  };
  return (field: Field, value: unknown): string => {
    if (value === null || value === '') return t('nothing');
    const words = special[field];
    if (words) return words(value);
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    return typeof value === 'number' ? format.number(value) : shortened(String(value));
  };
}

/** What one change did, field by field, in words: `Note : 3 → 4,5`. */
export async function changeWords() {
  const t = await getTranslations('history');
  const say = await valueWords();
  const fieldOf = ({ field }: Change) => [...FIELDS, ...LONG].find((known) => known === field) ?? 'other';
  const line = (change: Change) => {
    const field = fieldOf(change);
    const isShort = FIELDS.includes(field);
    const [before, after] = isShort ? [say(field, change.before), say(field, change.after)] : ['', ''];
    return {
      field: t(`fields.${field}`),
      // Only the date of a reading may have changed, or a text only after its sixtieth character.
      value: before === after ? t('changed') : t('change', { before, after }),
    };
  };
  return ({ action, fields }: BookChange) =>
    action === 'changed' ? fields.map(line) : [{ field: t(action), value: null }];
}
