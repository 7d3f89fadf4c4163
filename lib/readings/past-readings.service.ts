import 'server-only';
import type { BookFields } from '@/lib/books/books.records';
import { decideChange } from '@/lib/books/decide-change.service';
import { AppError, invalidField } from '@/lib/errors';
import { correction, readingsChange, removal, withPastReading } from './past-readings';
import { isSameReading, shownReadings } from './readings';
import { MOST_READINGS, type PastReading, type Reading } from './readings.schemas';

const toldOf = ({ readings, status }: BookFields) => ({ readings: shownReadings(readings), status });

/** Tells of a reading that was over before. Who meant to read the book again still means to. */
export const addPastReading = (userId: string, id: string, past: PastReading) =>
  decideChange(userId, id, (book) => {
    const told = toldOf(book);
    if (told.readings.length >= MOST_READINGS)
      throw new AppError('conflict', `Ce livre a déjà ${MOST_READINGS} lectures`);
    return readingsChange(told, withPastReading(told.readings, { ...past, pages: null }));
  });

/** One of the readings of a book, as it was when its reader saw it. */
export type SeenReading = { at: number; was: Reading };

const seen = (book: BookFields, { at, was }: SeenReading) => {
  const told = toldOf(book);
  const reading = told.readings[at];
  if (!reading || !isSameReading(reading, was)) throw new AppError('conflict', 'Cette lecture a changé entre-temps');
  return told;
};

export const correctReading = (userId: string, id: string, reading: SeenReading, corrected: Reading) =>
  decideChange(userId, id, (book) => {
    const told = seen(book, reading);
    if (corrected.outcome === 'ongoing' && reading.at < told.readings.length - 1)
      throw invalidField('outcome', 'Only the last reading can be ongoing');
    return correction(told, reading.at, corrected);
  });

export const removeReading = (userId: string, id: string, reading: SeenReading) =>
  decideChange(userId, id, (book) => removal(seen(book, reading), reading.at));
