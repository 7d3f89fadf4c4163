import 'server-only';
import { decideChange } from '@/lib/books/decide-change.service';
import { AppError } from '@/lib/errors';
import { withPastReading } from './past-readings';
import { shownReadings } from './readings';
import { MOST_READINGS, type PastReading } from './readings.schemas';

/** Tells of a reading that was over before. Who meant to read the book again still means to. */
export const addPastReading = (userId: string, id: string, past: PastReading) =>
  decideChange(userId, id, (book) => {
    const readings = shownReadings(book.readings);
    if (readings.length >= MOST_READINGS) throw new AppError('conflict', `Ce livre a déjà ${MOST_READINGS} lectures`);
    const isPlanned = readings.length > 0 && book.status === 'to_read';
    return {
      readings: withPastReading(readings, { ...past, pages: null }),
      ...(isPlanned && { status: 'to_read' }),
    };
  });
