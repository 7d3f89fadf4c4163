import { z } from 'zod';
import { text } from '@/lib/text/text.schemas';

const EXAMPLE = {
  id: '5f0c1b7e-6d0b-4a77-9a52-1f7e2f0a9c34',
  kind: 'work' as const,
  key: '/works/OL893414W',
  title: 'Les Enfants de Dune',
  author: 'Frank Herbert',
  ignored_at: '2026-03-01T09:00:00.000Z',
};

const kind = z.enum(['work', 'saga']).meta({
  description: '`work`: one work of Open Library. `saga`: whatever a saga of mine lacks, its next volume included.',
});

/** What is not to be proposed any more. */
export const IgnoreSuggestion = z
  .object({
    kind,
    key: text(1000, 1).meta({ description: 'The key of the work (`/works/OL…W`), or the saga as its books spell it.' }),
    title: text(500).default('').meta({ description: 'What the list of ignored suggestions calls it.' }),
    author: text(500).default(''),
  })
  .meta({
    id: 'IgnoreSuggestion',
    examples: [{ kind: 'work', key: EXAMPLE.key, title: EXAMPLE.title, author: EXAMPLE.author }],
  });

export const IgnoredSuggestion = z
  .object({
    id: z.uuid(),
    kind,
    key: z.string(),
    title: z.string(),
    author: z.string(),
    ignored_at: z.iso.datetime(),
  })
  .meta({ id: 'IgnoredSuggestion', examples: [EXAMPLE] });

export const IgnoredPath = z.object({
  ignored_id: z.string().meta({ description: 'The id of an ignored suggestion.', examples: [EXAMPLE.id] }),
});

export type IgnoreSuggestion = z.output<typeof IgnoreSuggestion>;
export type IgnoredSuggestion = z.infer<typeof IgnoredSuggestion>;
