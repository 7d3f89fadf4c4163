import { OpenLibraryAnswerModel } from '@/models/openlibrary-answer';
import { OpenLibraryPaceModel } from '@/models/openlibrary-pace';

/** As if no request had ever been sent: nothing kept, no pause, a whole burst, a closed breaker. */
export const freshStart = async (): Promise<void> => {
  delete (globalThis as { booktimeOpenLibrary?: unknown }).booktimeOpenLibrary;
  await OpenLibraryAnswerModel.deleteMany({});
  await OpenLibraryPaceModel.deleteMany({});
};

/** A whole burst again, and no pause; what was kept stays. */
export const freshPace = async (): Promise<void> => {
  delete (globalThis as { booktimeOpenLibrary?: unknown }).booktimeOpenLibrary;
  await OpenLibraryPaceModel.deleteMany({});
};

/** Makes every kept answer as old as that: too old to be used while Open Library answers. */
export const age = async (milliseconds: number): Promise<void> => {
  const fetched_at = new Date(Date.now() - milliseconds);
  await OpenLibraryAnswerModel.updateMany({}, { $set: { fetched_at, fresh_until: fetched_at } });
};
