import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';
import { limit } from '@/lib/http/query.schemas';
import { DISCOVERY, MISSING_VOLUMES, RECOMMENDATIONS, SUGGESTIONS } from './examples.schemas';
import { FoundBook } from './items.schemas';

const count = z.int().min(0);
const volumes = z.array(z.int());
/** Present only when something could not be looked up. */
const degraded = z.literal(true).optional();

export const RecommendationsQuery = z.object({ limit: limit(10) });

export const Recommendations = z
  .object({
    recommendations: z.array(
      FoundBook.pick({
        ol_key: true,
        title: true,
        author: true,
        category: true,
        cover_url: true,
        first_publish_year: true,
      }).extend({ reason: z.string() }),
    ),
    based_on: z
      .object({
        favorite_authors: z.array(z.string()).max(3),
        favorite_category: z.enum(CATEGORIES),
        collection_size: count,
      })
      .optional(),
    message: z.string().optional(),
    degraded,
  })
  .meta({ id: 'Recommendations', examples: [RECOMMENDATIONS] });

export const MissingVolumesQuery = z.object({
  saga: z.string().meta({ description: 'One of my sagas, exactly as its books spell it.', examples: ['Dune'] }),
});

const Short = FoundBook.pick({ ol_key: true, title: true, author: true, cover_url: true });

export const MissingVolumes = z
  .object({
    saga: z.string(),
    present_volumes: volumes,
    missing_volumes: volumes,
    next_volume: z.int(),
    suggestions: z.array(Short.extend({ volume_number: z.int(), first_publish_year: z.int().nullable() })),
    degraded,
  })
  .meta({ id: 'MissingVolumes', examples: [MISSING_VOLUMES] });

export const SuggestionsQuery = z.object({ limit: limit(15) });

export const SagaContinuation = Short.extend({
  type: z.literal('saga_continuation'),
  reason: z.string(),
  saga: z.string(),
  volume_number: z.int(),
});
export const FavoriteAuthor = Short.extend({ type: z.literal('favorite_author'), reason: z.string() });

export const Suggestions = z
  .object({
    suggestions: z.array(z.discriminatedUnion('type', [SagaContinuation, FavoriteAuthor])),
    types: z.object({ saga_continuation: count, favorite_author: count }).optional(),
    message: z.string().optional(),
    degraded,
  })
  .meta({ id: 'Suggestions', examples: [SUGGESTIONS] });

export const DiscoverQuery = z.object({
  series_name: z.string().meta({ description: 'The name of a series.', examples: ['Dune'] }),
  author: z
    .string()
    .optional()
    .meta({ description: 'Only books of this author.', examples: ['Frank Herbert'] }),
});

const BOOK_TYPES = ['main_series', 'companion', 'spin_off', 'related'] as const;

export const DiscoveredBook = FoundBook.omit({ subjects: true, series_suggestion: true })
  .extend({
    volume_number: z.int().nullable(),
    book_type: z.enum(BOOK_TYPES),
    relevance_score: z.int(),
    is_owned: z.boolean(),
    edition_count: z.int(),
  })
  .meta({ id: 'DiscoveredBook' });

const some = (most: number) => z.array(DiscoveredBook).max(most);
const percent = z.int().min(0).max(100);

export const Discovered = z
  .object({
    series_name: z.string(),
    author: z.string().nullable(),
    search_terms_used: z.array(z.string()).max(5),
    statistics: z.object({
      total_discovered: count,
      owned_count: count,
      completion_percentage: percent,
      main_series_count: count,
      main_series_owned: count,
      main_series_completion: percent,
      missing_volumes: volumes,
    }),
    books: z.object({ main_series: some(20), spin_offs: some(10), companions: some(10), related: some(10) }),
    recommendations: z.object({ next_to_buy: some(5), missing_volumes: volumes, highly_rated: some(5) }),
    degraded,
  })
  .meta({ id: 'Discovered', examples: [DISCOVERY] });

export type DiscoveredBook = z.infer<typeof DiscoveredBook>;
export type DiscoverQuery = z.output<typeof DiscoverQuery>;
export type SagaContinuation = z.infer<typeof SagaContinuation>;
export type FavoriteAuthor = z.infer<typeof FavoriteAuthor>;
