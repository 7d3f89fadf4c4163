import { MOST_READINGS } from '@/lib/readings/readings.schemas';
import { readDate } from './dates';
import { isYes, statusOf, ownershipOf } from './words';
import type { Cell, FieldReader } from '../draft';

/** The dates of a cell, one or several: what is unknown is left out, what is none is said. */
const datesOf = ({ text, warn }: Cell): string[] =>
  text.split(/[,;|]/).flatMap((piece) => {
    const date = readDate(piece.trim());
    if (date === undefined && piece.trim()) warn('malformed', piece.trim());
    return date ?? [];
  });

export const dates =
  (kind: 'started' | 'finished' | 'abandoned'): FieldReader =>
  (cell, draft) => {
    draft[kind].push(...datesOf(cell));
  };

const DATE = '\\d{4}(?:[-/]\\d{1,2}){0,2}(?:T[\\d:.]*)?';
const SPAN = new RegExp(`^(${DATE})?\\s*[-|]\\s*(${DATE})?(?:\\|\\d*)?$`);

type Span = { started: string | null; finished: string | null };

/** One reading; a bare date is its end. Undefined for something else. */
const spanOf = (piece: string): Span | undefined => {
  const bare = readDate(piece);
  if (bare !== undefined) return { started: null, finished: bare };
  const ends = SPAN.exec(piece)?.slice(1, 3);
  const [started, finished] = ends?.map((end) => (end ? readDate(end) : null)) ?? [];
  return started === undefined || finished === undefined ? undefined : { started, finished };
};

const isBlank = (piece: string) => /^[-|]*$/.test(piece);

/** `2024/12/01-2024/12/12`, `2020-01-01|2020-01-09|ms`, several of them, `2024/12/12`. */
export const spans: FieldReader = ({ text, warn }, draft) => {
  const pieces = text.split(/[,;]/).map((part) => part.trim());
  for (const piece of pieces.filter((part) => !isBlank(part))) {
    const span = spanOf(piece);
    if (span) draft.spans.push(span);
    else warn('malformed', piece);
  }
};

export const readCount: FieldReader = ({ text, warn }, draft) => {
  if (!/^\d+$/.test(text)) warn('malformed');
  else if (Number(text) > MOST_READINGS) warn('out_of_bounds');
  else draft.read_count = Number(text);
};

/** A word for a status; another one is a shelf of the reader, theirs to map. */
export const status: FieldReader = ({ text }, draft) => {
  const meaning = statusOf(text);
  if (text.toLowerCase() === 'unknown') return;
  if (meaning) draft.status = meaning;
  else draft.said.shelf = text;
  if (ownershipOf(text) === 'wished') draft.said.ownership = 'wished';
};

/** Whether it is being read now, whatever was read before. */
export const beingRead: FieldReader = ({ text, warn }, draft) => {
  const answer = isYes(text);
  if (answer === undefined) warn('unknown_word');
  else if (answer) draft.status = 'reading';
};

/** Whether it is read, as yes or no. */
export const read: FieldReader = ({ text, warn }, draft) => {
  const answer = isYes(text);
  if (answer === undefined) warn('unknown_word');
  else draft.status ??= answer ? 'completed' : 'to_read';
};
