import { z } from 'zod';
import { Book } from '@/lib/books/books.schemas';
import { UndoToken } from '@/lib/books/undo.schemas';

const MOST = 2000;

export const ChangeVolumes = z
  .object({
    volumes: z.array(z.number().min(0).max(MOST)).min(1).max(MOST),
    owned: z.boolean().meta({ description: 'Whether the reader has the copy. Without it, that stays as it is.' }),
    read: z.boolean().meta({ description: 'Whether it has been read. Without it, that stays as it is.' }),
  })
  .partial({ owned: true, read: true })
  .refine(({ owned, read }) => owned !== undefined || read !== undefined, 'Must say owned or read')
  .meta({ id: 'ChangeVolumes', examples: [{ volumes: [7], owned: true }] });

export const VolumesChanged = z
  .object({
    updates_made: z.int().min(0).meta({ description: 'How many books were added, changed or removed.' }),
    created_books: z.array(Book),
    undo: UndoToken,
  })
  .meta({
    id: 'VolumesChanged',
    examples: [{ updates_made: 1, created_books: [], undo: '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90' }],
  });

export type ChangeVolumes = z.output<typeof ChangeVolumes>;
