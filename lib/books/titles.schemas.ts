import { z } from 'zod';
import { Book } from './books.schemas';

const pages = 'Only of a book that is being read.';

/** A book as far as one looks for it by its words, and what its reader does with it. */
export const BookTitle = Book.pick({
  id: true,
  title: true,
  author: true,
  category: true,
  saga: true,
  volume_number: true,
  isbn: true,
  cover_url: true,
  status: true,
  ownership: true,
})
  .extend({
    current_page: Book.shape.current_page.optional().meta({ description: pages }),
    total_pages: Book.shape.total_pages.optional().meta({ description: pages }),
  })
  .meta({
    id: 'BookTitle',
    examples: [
      {
        id: '0b8f6a52-7f0e-4a3e-9a53-0f0d3c1d7b11',
        title: 'Astérix le Gaulois',
        author: 'René Goscinny, Albert Uderzo',
        category: 'bd',
        saga: 'Astérix',
        volume_number: 1,
        isbn: '9782012101333',
        cover_url: '',
        status: 'reading',
        ownership: 'owned',
        current_page: 12,
        total_pages: 48,
      },
    ],
  });

export type BookTitle = z.infer<typeof BookTitle>;
