import { z } from 'zod';
import { IgnoredSuggestion, IgnoreSuggestion } from '@/lib/discover/ignored.schemas';
import { GoalsPatch } from '@/lib/goals/goals.schemas';
import { SagaSettingsPatch } from '@/lib/sagas/grid.schemas';
import { text } from '@/lib/text/text.schemas';

const target = <S extends z.ZodType>(schema: z.ZodOptional<S>) => schema.unwrap();
const { books, volumes, pages } = GoalsPatch.shape;

/**
 * What a library has beside its books and its reader would miss elsewhere, as a file of theirs tells it and within the
 * bounds in which each is written. What became of books — the bin, the history, imports — belongs to the account.
 */
export const BESIDE_BOOKS = {
  saga_settings: SagaSettingsPatch.required().extend({ saga: text(1000, 1) }),
  goals: z.object({ year: z.int32(), books: target(books), volumes: target(volumes), pages: target(pages) }),
  reading_days: z.iso.date().transform((day) => ({ day })),
  ignored_suggestions: IgnoreSuggestion.extend({
    id: IgnoredSuggestion.shape.id,
    ignored_at: IgnoredSuggestion.shape.ignored_at.transform((moment) => new Date(moment)),
  }),
};

export type BesideKind = keyof typeof BESIDE_BOOKS;
export type BesideBooks = { [K in BesideKind]: z.output<(typeof BESIDE_BOOKS)[K]>[] };

export const BESIDE_KINDS = Object.keys(BESIDE_BOOKS) as BesideKind[];
