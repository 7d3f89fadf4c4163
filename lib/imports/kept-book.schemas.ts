import { z } from 'zod';
import { NewBook } from '@/lib/books/books.schemas';
import { MOST_READINGS, OUTCOMES, PartialDate } from '@/lib/readings/readings.schemas';

const moment = z.iso.datetime();
/** Where the moment is known, the whole instant. */
const date = z.union([moment, PartialDate]).nullable();

const KeptReading = z.object({
  started: date,
  finished: date,
  outcome: z.enum([...OUTCOMES, 'planned']),
  pages: z.int32().min(0).nullable(),
  afresh: z.literal(true).optional(),
});

/** A reading may be planned beside all those there can be. */
const KeptReadings = z
  .array(KeptReading)
  .max(MOST_READINGS + 1)
  .refine((readings) => readings.slice(0, -1).every(({ outcome }) => outcome !== 'planned'));

/** A book as our own archive tells of it, within the bounds of a book; what follows from its readings is not looked at. */
export const KeptBook = NewBook.omit({ status: true, current_page: true, readings: true }).extend({
  id: z.uuid(),
  ol_key: z.string().max(200).optional(),
  date_added: moment,
  updated_at: moment.optional(),
  readings_kept: KeptReadings,
});

export type KeptBook = z.output<typeof KeptBook>;
