import { z } from 'zod';
import { CATEGORIES } from '@/lib/books/books.schemas';

export const AuthorPath = z.object({ author_name: z.string() });

export const Author = z
  .object({
    name: z.string(),
    books_count: z.int().min(1),
    categories: z.array(z.enum(CATEGORIES)),
    sagas: z.array(z.string()),
  })
  .meta({ id: 'Author' });

export type Author = z.infer<typeof Author>;
