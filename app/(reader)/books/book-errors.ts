import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { getTranslations } from '@/lib/i18n/server';
import { waitOf } from '@/lib/limits/too-many';
import { log } from '@/lib/log';
import type { BookField, BookValues } from './book-input';

export type BookErrors = Partial<Record<BookField | 'form', string>>;

const LONG = 20_000;
const LIMITS: Partial<Record<BookField, number>> = {
  ...{ title: 500, author: 500, language: 35, volume_label: 50 },
  ...{ description: LONG, review: LONG, notes: LONG },
};
/** Of what is no text, what it has to be. */
const KINDS = {
  total_pages: 'pages',
  current_page: 'pages',
  volume_number: 'volume',
  publication_year: 'year',
  category: 'choice',
  status: 'choice',
  ownership: 'choice',
  format: 'choice',
  rating: 'rating',
  finished: 'finished',
  acquired: 'date',
  covers: 'covers',
  contributors: 'contributors',
  quotes: 'quotes',
  tags: 'tags',
} as const;

type Translate = Awaited<ReturnType<typeof getTranslations<'bookForm'>>>;

/** What to do about one field, in the reader's language; the schemas say it in English, to integrators. */
function wordsFor(t: Translate, field: BookField, typed = ''): string {
  const limit = LIMITS[field] ?? 1000;
  if (field in KINDS) return t(`errors.${KINDS[field as keyof typeof KINDS]}`);
  if (!typed.trim()) return t('errors.required');
  if (field === 'cover_url' && typed.length <= limit) return t('errors.url');
  return t('errors.tooLong', { limit });
}

export async function schemaErrors({ issues }: z.ZodError, values: BookValues): Promise<BookErrors> {
  const t = await getTranslations('bookForm');
  // Of the reading of a new book, its end is what was typed.
  const fields = issues.map(({ path: [first] }) => (first === 'readings' ? 'finished' : first) as BookField);
  return Object.fromEntries(fields.map((field) => [field, wordsFor(t, field, values[field])]));
}

/** What a rule refused once the fields themselves were right; anything else is our fault and is logged. */
export async function serviceErrors(error: unknown, values: BookValues): Promise<BookErrors> {
  const t = await getTranslations('bookForm');
  if (error instanceof AppError && error.code === 'rate_limited')
    return { form: t('errors.tooMany', { seconds: waitOf(error) }) };
  const isRule = error instanceof AppError && error.code === 'invalid' && typeof error.detail !== 'string';
  // The one rule between two fields: a page beyond the last one.
  if (isRule && values.total_pages)
    return { current_page: t('errors.beyond', { total: Number(values.total_pages.replace(/\s/g, '')) }) };
  if (isRule) return { current_page: t('errors.pages') };
  log().error({ err: error }, 'book form failed');
  return { form: t('errors.failed') };
}
