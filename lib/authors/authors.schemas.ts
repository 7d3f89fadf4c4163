import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';

export const AuthorPath = z.object({
  author_name: z
    .string()
    .meta({ description: 'A part of the name; accents and capitals do not matter.', examples: ['Goscinny'] }),
});

export const Author = z
  .object({
    name: z.string(),
    books_count: z.int().min(1),
    categories: z.array(z.enum(CATEGORIES)),
    sagas: z.array(z.string()),
  })
  .meta({
    id: 'Author',
    examples: [{ name: 'René Goscinny, Albert Uderzo', books_count: 1, categories: ['bd'], sagas: ['Astérix'] }],
  });

export type Author = z.infer<typeof Author>;
