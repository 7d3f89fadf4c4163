import 'server-only';
import { amend } from '@/lib/books/books.rules';
import type { BookFields } from '@/lib/books/books.records';
import { changeManyByRule } from '@/lib/books/change-books.service';
import { proposalsFor } from './proposals';
import { MOST_PROPOSALS, type ApplySeriesScan, type SeriesProposal } from './recognition.schemas';
import { scanBookStore } from './scan-books.store';

const propose = async (userId: string) => proposalsFor(await scanBookStore.list(userId));

/** What may be said of a reader's books. Nothing is changed. */
export const scanSeries = async (userId: string) => {
  const all = await propose(userId);
  return { proposals: all.slice(0, MOST_PROPOSALS), total: all.length };
};

/** Fills in what is empty. A book that somebody has filed meanwhile stays where it is. */
const applyTo =
  ({ title, saga, volume_number, volume_label, covers }: SeriesProposal, now: Date) =>
  (book: BookFields): BookFields => {
    if (book.title !== title || (book.saga && book.saga !== saga)) return book;
    const isUnplaced = book.volume_number === null && !book.volume_label && !book.covers?.length;
    const place = isUnplaced ? { volume_number, volume_label, covers } : {};
    return { ...amend(book, { saga, ...place }, now), updated_at: now };
  };

const sentence = (books: number) =>
  books > 1 ? `${books} livres rangés dans leur saga` : `${books} livre rangé dans sa saga`;

/** Applies proposals as the reader saw them: one that is no more is skipped. */
export const applySeriesScan = async (userId: string, { proposal_ids }: ApplySeriesScan, now = new Date()) => {
  const all = await propose(userId);
  const wanted = proposal_ids && new Set(proposal_ids);
  const chosen = all.filter(({ id }) => !wanted || wanted.has(id)).slice(0, MOST_PROPOSALS);
  const byBook = new Map(chosen.map((proposal) => [proposal.book_id, proposal]));
  const decide = (id: string) => {
    const proposal = byBook.get(id);
    return proposal ? applyTo(proposal, now) : (book: BookFields) => book;
  };
  const { changed_ids, undo } = await changeManyByRule(userId, [...byBook.keys()], decide, now);
  const found = new Set(chosen.map(({ id }) => id));
  return {
    message: sentence(changed_ids.length),
    updates_made: changed_ids.length,
    skipped: [...(wanted ?? [])].filter((id) => !found.has(id)),
    remaining: all.length - chosen.length,
    undo,
  };
};
