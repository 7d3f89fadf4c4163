import { z } from 'zod';
import { UndoToken } from '@/lib/books/undo.schemas';
import { limit } from '@/lib/http/query.schemas';

/** How many proposals are listed, and applied, in one go. */
export const MOST_PROPOSALS = 500;

const BOOK_ID = '1f0c7d0e-5a4b-4c1d-9e57-0b7a3c9d2e41';
const PROPOSAL_ID = 'wYdM0b2fS3kQ1aZ8nT5rLg';

const proposal = {
  id: PROPOSAL_ID,
  book_id: BOOK_ID,
  title: 'Les Bidochon, tome 5 : Ragots intimes',
  author: 'Christian Binet',
  saga: 'Les Bidochon',
  volume_number: 5,
  volume_label: '',
  covers: [],
  confidence: 98,
  reason: 'named',
  reason_text: 'Le titre nomme la série « Les Bidochon » du catalogue',
} as const;

const REASONS = ['named', 'volume_title', 'name_in_title', 'title_only', 'volume_in_title'] as const;

const reason = z.enum(REASONS).meta({
  description:
    '`named`: the title names a series of the catalogue. `volume_title`: it is the title of one of its volumes. `name_in_title`: it holds the name of the series. `title_only`: it names a series that the catalogue does not know. `volume_in_title`: it tells the volume of the saga that the book has.',
});

const place = {
  volume_number: z.int().nullable(),
  volume_label: z.string().meta({ description: 'What a number cannot say: `HS`, `0.5`, `Intégrale 2`.' }),
  covers: z.array(z.int()).meta({ description: 'The volumes that an omnibus holds.' }),
};
const confidence = z.int().min(0).max(100).meta({ description: 'How sure this is, out of a hundred.' });

export const SeriesProposal = z
  .object({
    id: z.string().meta({ description: 'Names what is proposed for this book; it changes when the proposal does.' }),
    book_id: z.uuid(),
    title: z.string(),
    author: z.string(),
    saga: z.string(),
    ...place,
    confidence,
    reason,
    reason_text: z.string().meta({ description: 'The reason, in French.' }),
  })
  .meta({ id: 'SeriesProposal', examples: [proposal] });

export const SeriesScan = z
  .object({
    proposals: z.array(SeriesProposal).max(MOST_PROPOSALS),
    total: z.int().min(0).meta({ description: 'All there are; the first are listed, in order of addition.' }),
  })
  .meta({ id: 'SeriesScan', examples: [{ proposals: [proposal], total: 1 }] });

export const ApplySeriesScan = z
  .object({
    proposal_ids: z
      .array(z.string().max(100))
      .max(MOST_PROPOSALS)
      .nullish()
      .meta({ description: `The proposals to apply; absent, the first ${MOST_PROPOSALS} of all.` }),
  })
  .meta({ id: 'ApplySeriesScan', examples: [{ proposal_ids: [PROPOSAL_ID] }] });

export const SeriesScanApplied = z
  .object({
    message: z.string(),
    updates_made: z.int().min(0),
    skipped: z.array(z.string()).meta({
      description: 'Proposals asked for that are no more: applied before, or the book has changed since.',
    }),
    remaining: z.int().min(0).meta({ description: 'Proposals that are left.' }),
    undo: UndoToken,
  })
  .meta({
    id: 'SeriesScanApplied',
    examples: [{ message: '1 livre rangé dans sa saga', updates_made: 1, skipped: [], remaining: 0, undo: BOOK_ID }],
  });

export const SuggestQuery = z.object({
  title: z
    .string()
    .max(1000)
    .meta({ description: 'What has been typed so far.', examples: ['Tome 3 de One P'] }),
  author: z
    .string()
    .max(1000)
    .optional()
    .meta({ description: 'The author, if known.', examples: ['Eiichiro Oda'] }),
  limit: limit(5),
});

const suggested = {
  slug: 'one-piece',
  name: 'One Piece',
  volume_number: 3,
  volume_label: '',
  covers: [],
  confidence: 90,
  text: 'Tome 3 de « One Piece » ?',
} as const;

export const SuggestedSeries = z
  .object({
    slug: z.string(),
    name: z.string(),
    ...place,
    confidence,
    text: z.string().meta({ description: 'The question to ask, in French.' }),
  })
  .meta({ id: 'SuggestedSeries', examples: [suggested] });

export const SeriesSuggestions = z
  .object({ suggestions: z.array(SuggestedSeries).max(100) })
  .meta({ id: 'SeriesSuggestions', examples: [{ suggestions: [suggested] }] });

export type SeriesProposal = z.infer<typeof SeriesProposal>;
export type ApplySeriesScan = z.output<typeof ApplySeriesScan>;
export type SuggestQuery = z.output<typeof SuggestQuery>;
export type SuggestedSeries = z.infer<typeof SuggestedSeries>;
