import { z } from 'zod';
import { PartialDate } from '@/lib/readings/readings.schemas';
import { text } from '@/lib/text/text.schemas';

export const Loan = z
  .object({
    to: text(200, 1).meta({ description: 'Who takes the book.' }),
    since: PartialDate.nullish().meta({ description: 'Since when; without it: today.' }),
  })
  .meta({ id: 'Loan', examples: [{ to: 'Élise' }] });

export const Purchase = z
  .object({ acquired: PartialDate.nullish().meta({ description: 'Since when the reader has it; without it: today.' }) })
  .prefault({})
  .meta({ id: 'Purchase', examples: [{ acquired: '2026-03' }] });

export const ShoppingList = z
  .object({
    text: z.string().meta({ description: 'One line for each saga or wish, to send or to print.' }),
    volumes: z.int().min(0),
  })
  .meta({
    id: 'ShoppingList',
    examples: [{ text: 'Astérix : 7, 9-11\nLe Horla (Guy de Maupassant)', volumes: 5 }],
  });

export type Loan = z.output<typeof Loan>;
export type Purchase = z.output<typeof Purchase>;
