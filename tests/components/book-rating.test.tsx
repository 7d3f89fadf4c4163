import { act, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { BookRating } from '@/app/(reader)/books/_components/book-rating';
import { changeBook } from '@/lib/books/books.endpoints';
import type { Book } from '@/lib/books/books.schemas';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));

/** A server that keeps the book, and what it was asked. */
const serverWith = (book: Book) => {
  const asked: unknown[] = [];
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      const patch = (await request.json()) as Partial<Book>;
      asked.push(patch);
      return HttpResponse.json({ ...book, ...patch });
    }),
  );
  return asked;
};

const star = (name: string) => screen.getByRole('radio', { name });
const open = (book: Book) => render(<BookRating book={book} />, { advanceTimers: jest.advanceTimersByTime });
const rest = () => act(() => jest.advanceTimersByTime(500));

describe('the rating of a book', () => {
  const book = aBook({ rating: 0.5 });
  // What an answer comes by runs as ever.
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick', 'performance'] }));
  afterEach(() => jest.useRealTimers());

  it('is sent once, however many arrow keys led to it, and shows with each of them', async () => {
    const asked = serverWith(book);
    const { user } = open(book);
    star('0,5 sur 5').focus();
    await user.keyboard('{ArrowRight}'.repeat(7));
    expect(star('4 sur 5')).toBeChecked();
    expect(screen.getByText('4')).toBeInTheDocument();
    expect(asked).toEqual([]);
    rest();
    await waitFor(() => expect(asked).toEqual([{ rating: 4 }]));
    expect(star('4 sur 5')).toBeChecked();
  });

  it('is sent at once when one leaves the stars', async () => {
    const asked = serverWith(book);
    const { user } = open(book);
    star('0,5 sur 5').focus();
    await user.keyboard('{ArrowRight}');
    act(() => star('1 sur 5').blur());
    await waitFor(() => expect(asked).toEqual([{ rating: 1 }]));
  });

  it('is not lost when the page is loaded anew before that', async () => {
    const asked = serverWith(book);
    const { user } = open(book);
    star('0,5 sur 5').focus();
    await user.keyboard('{ArrowRight}');
    act(() => void window.dispatchEvent(new Event('pagehide')));
    await waitFor(() => expect(asked).toEqual([{ rating: 1 }]));
  });

  it('is not lost when the book is closed before that', async () => {
    const asked = serverWith(book);
    const { user, rerender } = open(book);
    await user.click(star('5 sur 5'));
    rerender(null);
    await waitFor(() => expect(asked).toEqual([{ rating: 5 }]));
  });

  it('is as before when the server refuses it', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = open(book);
    await user.click(star('3 sur 5'));
    rest();
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
    expect(star('0,5 sur 5')).toBeChecked();
  });

  it('is taken away, and nothing else is sent', async () => {
    const asked = serverWith(book);
    const { user } = open(book);
    await user.click(star('3 sur 5'));
    await user.click(screen.getByRole('button', { name: 'Effacer la note' }));
    rest();
    await waitFor(() => expect(asked).toEqual([{ rating: null }]));
    expect(screen.getByText('Pas encore de note')).toBeInTheDocument();
  });
});
