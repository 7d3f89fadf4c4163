import type { Book } from '@/lib/books/books.schemas';
import { runsOf } from '@/lib/books/number-runs';
import type { Locale } from '@/lib/i18n/locales';
import { sagaKey } from '@/lib/series/find-entry';

type Missing = { saga: string; gaps: readonly number[]; tail: readonly number[] };
type Wish = Pick<Book, 'title' | 'author' | 'saga' | 'volume_number'>;

/** How a list is written: a number, and what stands between a saga and its volumes. */
const WRITTEN: Record<Locale, { number: (number: number) => string; colon: string }> = {
  fr: { number: (number) => String(number).replace('.', ','), colon: ' : ' },
  en: { number: String, colon: ': ' },
};

/** Numbers as one writes them on a list: 7, 9-11. */
const runs = (numbers: readonly number[], written: (number: number) => string): string =>
  runsOf(numbers)
    .map(([from, to]) => (from === to ? written(from) : `${written(from)}-${written(to)}`))
    .join(', ');

/** A line for each saga that lacks something, then one for each wish that is no volume of them. */
export const shoppingList = (missing: readonly Missing[], wishes: readonly Wish[], locale: Locale) => {
  const { number: write, colon } = WRITTEN[locale];
  const lines = missing.map(({ saga, gaps, tail }) => ({ saga, numbers: [...gaps, ...tail] }));
  const listed = new Set(lines.flatMap(({ saga, numbers }) => numbers.map((number) => `${sagaKey(saga)}\n${number}`)));
  const others = wishes.filter(({ saga, volume_number }) => !listed.has(`${sagaKey(saga)}\n${volume_number}`));
  const text = [
    ...lines
      .sort((a, b) => a.saga.localeCompare(b.saga, 'fr'))
      .map(({ saga, numbers }) => `${saga}${colon}${runs(numbers, write)}`),
    ...others.map(({ title, author }) => `${title} (${author})`),
  ];
  return { text: text.join('\n'), volumes: lines.reduce((sum, { numbers }) => sum + numbers.length, others.length) };
};
