import 'server-only';
import { UNTOLD } from '@/lib/books/book-life.schemas';
import type { NewBook } from '@/lib/books/books.schemas';
import { volumeTitle } from './complete-saga';
import type { OwnSaga } from './grid.service';
import type { GridVolume, SagaGrid } from './grid.schemas';

type Whose = { saga: OwnSaga; grid: Pick<SagaGrid, 'author' | 'category'> };

/** A volume as the grid knows it, as a book of the reader's. */
export const newVolume = (
  { saga, grid }: Whose,
  { number, title }: Pick<GridVolume, 'number' | 'title'>,
  fields: Partial<NewBook>,
): NewBook => ({
  ...UNTOLD,
  title: title || volumeTitle(saga.name, number ?? 0),
  author: grid.author,
  category: grid.category,
  saga: saga.name,
  volume_number: number,
  auto_added: true,
  genre: '',
  publisher: '',
  description: '',
  review: '',
  cover_url: '',
  isbn: '',
  rating: null,
  total_pages: null,
  current_page: null,
  publication_year: null,
  status: 'to_read',
  ...fields,
});
