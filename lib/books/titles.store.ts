import 'server-only';
import { connect } from '@/lib/db/connect';
import { BookModel } from '@/models/book';
import type { BookTitle } from './titles.schemas';

const FIELDS = {
  _id: 0,
  id: 1,
  title: 1,
  author: 1,
  category: 1,
  saga: 1,
  volume_number: 1,
  isbn: 1,
  cover_url: 1,
  status: 1,
  ownership: 1,
  current_page: 1,
  total_pages: 1,
} as const;

/** A whole library is sent at once: pages go with it where they say something. */
const toTitle = ({ current_page, total_pages, ...book }: BookTitle): BookTitle => ({
  ...book,
  // A book stored before there were copies is one's own.
  ownership: book.ownership ?? 'owned',
  ...(book.status === 'reading' && { current_page, total_pages }),
});

export const titleStore = {
  /** All of a reader's, the newest first. */
  async list(userId: string): Promise<BookTitle[]> {
    await connect();
    const found = BookModel.find({ user_id: userId }, FIELDS).sort({ date_added: -1, id: 1 });
    return (await found.lean<BookTitle[]>()).map(toTitle);
  },
};
