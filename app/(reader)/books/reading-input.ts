import { toNumber } from './book-input';
import { typedDate } from './typed-date';

export type ReadingField = 'started' | 'finished' | 'outcome' | 'pages';
export type ReadingValues = Record<ReadingField, string>;

/** What was typed of a reading, as it was typed. */
export const readingValues = (form: FormData): ReadingValues => {
  const said = (name: ReadingField) => String(form.get(name) ?? '');
  return { started: said('started'), finished: said('finished'), outcome: said('outcome'), pages: said('pages') };
};

/** The same as the schema of a reading wants it. */
export const readingInput = ({ started, finished, outcome, pages }: ReadingValues) => ({
  started: typedDate(started),
  finished: typedDate(finished),
  outcome,
  pages: toNumber(pages),
});
