import { z } from 'zod';

const TOKEN = '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90';

/** Beside the answer to whatever changes many books at once. */
export const UndoToken = z
  .string()
  .nullable()
  .meta({
    id: 'UndoToken',
    description:
      'Takes the whole change back: `POST /api/undo/{undo_token}` within ten minutes. Null when nothing changed.',
    examples: [TOKEN],
  });

export const UndoPath = z.object({
  undo_token: z.string().meta({ description: 'The `undo` of an answer.', examples: [TOKEN] }),
});

/** `kept` counts the books that somebody changed again in the meantime: those stay as they are. */
export const Undone = z
  .object({
    message: z.string(),
    undone: z.int().min(0),
    kept: z.int().min(0),
    kept_books: z.array(z.string()).meta({ description: 'The ids of the books that stay as they are.' }),
    undo: UndoToken,
  })
  .meta({
    id: 'Undone',
    examples: [{ message: '12 livres sont comme avant.', undone: 12, kept: 0, kept_books: [], undo: TOKEN }],
  });
