import type { Draft } from '../draft';
import type { ImportedRow } from '../imported-row.schemas';

type Raw = ImportedRow['raw'];

/** More volumes than any series has: a number beyond is a mistake. */
const MOST_VOLUMES = 1000;

const count = (text = '') => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** How many volumes an entry says to be read: all of a series that is completed, whose chapters alone were counted. */
const readVolumes = (raw: Raw, draft: Draft): number => {
  const read = count(raw.my_read_volumes);
  return read === 0 && draft.status === 'completed' ? count(raw.manga_volumes ?? raw.series_volumes) : read;
};

/** What is said of the series is said once, by its first volume; the last one has the day it was finished. */
const onlyOf = (draft: Draft, isFirst: boolean, isLast: boolean, isSeriesDone: boolean): Draft => {
  const { rating, ...said } = draft.said;
  return {
    ...draft,
    said: { ...said, ...(isFirst && rating !== undefined && { rating }) },
    status: 'completed',
    notes: isFirst ? draft.notes : [],
    started: isFirst ? draft.started : [],
    finished: isLast && isSeriesDone ? draft.finished : [],
    warnings: isFirst ? draft.warnings : [],
  };
};

/**
 * The volumes that an entry tells of: those that are read, or else the first one with the status of the series. Null for
 * more than can be.
 */
export const volumesOf = (raw: Raw, title: string, draftOf: (raw: Raw) => Draft): Draft[] | null => {
  const draft = draftOf(raw);
  const read = readVolumes(raw, draft);
  if (read > MOST_VOLUMES) return null;
  if (count(raw.manga_volumes ?? raw.series_volumes) === 1) return [{ ...draft, said: { ...draft.said, title } }];
  const place = (one: Draft, volume: number): Draft => ({
    ...one,
    said: { ...one.said, saga: title },
    volume: String(volume),
  });
  if (read === 0) return [place(draft, 1)];
  const isDone = draft.status === 'completed';
  return Array.from({ length: read }, (_, i) => place(onlyOf(draft, i === 0, i + 1 === read, isDone), i + 1));
};
