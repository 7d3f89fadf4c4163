import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { ReadingProgress } from '@/app/(reader)/books/_components/reading-progress';
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
  let kept = book;
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      const patch = (await request.json()) as Partial<Book>;
      asked.push(patch);
      kept = { ...kept, ...patch };
      return HttpResponse.json(kept);
    }),
  );
  return asked;
};

const reading = () => aBook({ status: 'reading', total_pages: 300, current_page: 110 });
const page = () => screen.getByRole('textbox', { name: 'Page atteinte' });

describe('the page one has reached', () => {
  it('is typed, and becomes a percentage', async () => {
    const book = reading();
    const asked = serverWith(book);
    const { user } = render(<ReadingProgress book={book} />);
    await user.clear(page());
    await user.type(page(), '120{Enter}');
    await waitFor(() => expect(asked).toEqual([{ current_page: 120 }]));
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40');
    expect(screen.getByText('180 pages restantes')).toBeInTheDocument();
  });

  it('moves ten pages at a tap, every tap counted and sent in order', async () => {
    const book = reading();
    const asked = serverWith(book);
    const { user } = render(<ReadingProgress book={book} />);
    const plus = screen.getByRole('button', { name: '10 pages de plus' });
    await user.click(plus);
    await user.click(plus);
    await waitFor(() => expect(asked).toEqual([{ current_page: 120 }, { current_page: 130 }]));
    expect(page()).toHaveValue('130');
  });

  it('goes back to what the server has when every one of several taps is refused', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = render(<ReadingProgress book={reading()} />);
    const plus = screen.getByRole('button', { name: '10 pages de plus' });
    await user.click(plus);
    await user.click(plus);
    await waitFor(() => expect(document.querySelectorAll('.toast')).toHaveLength(2));
    expect(page()).toHaveValue('110');
  });

  it('never goes beyond the last page', async () => {
    const book = { ...reading(), current_page: 290 };
    const asked = serverWith(book);
    const { user } = render(<ReadingProgress book={book} />);
    await user.click(screen.getByRole('button', { name: '25 pages de plus' }));
    await waitFor(() => expect(asked).toEqual([{ current_page: 300 }]));
  });

  it('says what is wrong with a page the book does not have, and sends nothing', async () => {
    const book = reading();
    const asked = serverWith(book);
    const { user } = render(<ReadingProgress book={book} />);
    await user.clear(page());
    await user.type(page(), '812{Enter}');
    expect(page()).toBeInvalid();
    expect(page()).toHaveAccessibleDescription('Ce livre a 300 pages.');
    expect(asked).toEqual([]);
  });

  it('says that the number of pages is unknown, rather than a percentage', () => {
    render(<ReadingProgress book={aBook({ status: 'reading', current_page: 12 })} />);
    expect(screen.getByText('Nombre de pages inconnu')).toBeInTheDocument();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('finishes a book', async () => {
    const book = reading();
    const asked = serverWith(book);
    const { user } = render(<ReadingProgress book={book} />);
    await user.click(screen.getByRole('button', { name: 'J’ai fini' }));
    await waitFor(() => expect(asked).toEqual([{ status: 'completed' }]));
    expect(screen.queryByRole('button', { name: 'J’ai fini' })).toBeNull();
    expect(document.activeElement).toContainElement(page());
  });
});
