import { fireEvent, screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { BookRating } from '@/app/(reader)/books/_components/book-rating';
import { EnrichBook } from '@/app/(reader)/books/_components/enrich-book';
import { RemoveBook } from '@/app/(reader)/books/_components/remove-book';
import { MarkRead } from '@/app/(reader)/next/_components/mark-read';
import { PageStep } from '@/app/(reader)/next/_components/page-step';
import { changeBook, removeBook } from '@/lib/books/books.endpoints';
import { enrich } from '@/lib/openlibrary/search.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// Server Actions are the server's: in a browser each is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn(), removeBookAction: jest.fn() }));
jest.mock('@/app/(reader)/books/_enrich-action', () => ({ enrichAction: jest.fn() }));

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const star = (name: string) => screen.getByRole('radio', { name });
const said = (text: string | RegExp) => screen.findAllByText(text).then(([found]) => expect(found).toBeInTheDocument());

/** A server that keeps what it is sent of a book. */
const keeping = (book: ReturnType<typeof aBook>) => {
  const asked: unknown[] = [];
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json({ ...book, ...(asked.at(-1) as object) });
    }),
  );
  return asked;
};

describe('the stars of a book', () => {
  it('are given by a tap, told as a number, and taken away', async () => {
    const book = aBook({ rating: null });
    const asked = keeping(book);
    const { user } = render(<BookRating book={book} />);
    expect(screen.getByText('Pas encore de note')).toBeInTheDocument();
    await user.click(star('4,5 sur 5'));
    expect(await screen.findByText('4,5')).toBeInTheDocument();
    // What is chosen is sent once it rests.
    await waitFor(() => expect(asked).toEqual([{ rating: 4.5 }]));
    await user.click(press('Effacer la note'));
    await screen.findByText('Pas encore de note');
    await waitFor(() => expect(asked).toEqual([{ rating: 4.5 }, { rating: null }]));
  });

  it('go back to what they were, with the reason, when the server does not keep them', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = render(<BookRating book={aBook({ rating: 2 })} />);
    await user.click(star('5 sur 5'));
    await said(/Le changement n’a pas été enregistré/);
    expect(star('2 sur 5')).toBeChecked();
  });
});

describe('a book that is removed', () => {
  it('goes without a question, and comes back by «Annuler»', async () => {
    const book = aBook({ title: 'Nana' });
    server.use(reply(removeBook, { message: 'ok' }));
    const restored: string[] = [];
    server.use(
      http.post('*/api/books/:id/restore', ({ params }) => {
        restored.push(String(params.id));
        return HttpResponse.json(book);
      }),
    );
    const { user, router } = render(<RemoveBook bookId={book.id} title="Nana" isDialog={false} />);
    await user.click(press('Supprimer'));
    await said('« Nana » supprimé');
    expect(router.push).toHaveBeenCalledWith('/library');
    await user.click(press('Annuler'));
    await said('« Nana » est de retour');
    expect(restored).toEqual([book.id]);
  });

  it('stays, and its reader is told why, when the server does not remove it', async () => {
    server.use(refuse(removeBook, 500, 'Internal server error'));
    const { user, router } = render(<RemoveBook bookId={aBook().id} title="Nana" isDialog />);
    await user.click(press('Supprimer'));
    await said(/« Nana » n’a pas (?:pu être|été) supprimé/);
    expect(router.back).not.toHaveBeenCalled();
  });
});

describe('a book that Open Library completes', () => {
  const enriching = () => render(<EnrichBook bookId={aBook().id} title="Dune" />);

  it('is fetched anew once something was found, which is named', async () => {
    server.use(reply(enrich, { message: 'ok', fields_updated: ['isbn'], book: aBook() }));
    const { user, router } = enriching();
    await user.click(press('Enrichir avec Open Library'));
    await said(/Dune.*ISBN/);
    expect(router.refresh).toHaveBeenCalled();
  });

  it.each([
    [404, 'Open Library ne connaît pas ce livre.'],
    [503, 'Open Library ne répond pas : rien n’a changé.'],
  ])('is left as it is when the answer is %i, and its reader is told why', async (status, words) => {
    server.use(refuse(enrich, status, 'no'));
    const { user, router } = enriching();
    await user.click(press('Enrichir avec Open Library'));
    await said(words);
    expect(router.refresh).not.toHaveBeenCalled();
  });
});

describe('what is next', () => {
  it('goes ten pages further, never beyond the last one, or to the end', async () => {
    const book = aBook({ status: 'reading', total_pages: 300, current_page: 295 });
    const asked = keeping(book);
    const { user } = render(<PageStep bookId={book.id} title="Dune" page={295} total={300} isLarge />);
    await user.click(press(/^10\sp\. de plus\s: Dune$/));
    await waitFor(() => expect(asked).toEqual([{ current_page: 300 }]));
    await user.click(press(/^Terminé\s: Dune$/));
    await waitFor(() => expect(asked).toHaveLength(2));
  });

  it('is at the page that is typed, or one further or back, each sent once', async () => {
    const book = aBook({ status: 'reading', total_pages: 300, current_page: 12 });
    const asked = keeping(book);
    const { user } = render(<PageStep bookId={book.id} title="Dune" page={12} total={300} />);
    const field = screen.getByRole('textbox', { name: /^Page atteinte\s: Dune$/ });
    await user.click(press(/^Une page de plus\s: Dune$/));
    await user.click(press(/^Une page de plus\s: Dune$/));
    await user.click(press(/^Une page de moins\s: Dune$/));
    expect(field).toHaveValue('13');
    await user.clear(field);
    await user.type(field, '240{Enter}');
    await user.tab();
    await waitFor(() =>
      expect(asked.map((patch) => (patch as { current_page: number }).current_page)).toEqual([13, 14, 13, 240]),
    );
    expect(screen.queryByRole('button', { name: /10\sp/ })).not.toBeInTheDocument();
  });

  it('takes no page that the book does not have, and says which it has', async () => {
    const book = aBook({ status: 'reading', total_pages: 300, current_page: 12 });
    const asked = keeping(book);
    const { user } = render(<PageStep bookId={book.id} title="Dune" page={12} total={300} />);
    const field = screen.getByRole('textbox', { name: /^Page atteinte/ });
    await user.clear(field);
    await user.type(field, '301');
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent('Une page entre 0 et 300.');
    expect(field).toBeInvalid();
    expect(asked).toEqual([]);
  });

  it('is at the page where it was when the server does not keep the other one', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = render(<PageStep bookId={aBook().id} title="Dune" page={12} total={null} />);
    await user.click(press(/^Une page de plus/));
    await said(/Le changement n’a pas été enregistré/);
    expect(screen.getByRole('textbox', { name: /^Page atteinte/ })).toHaveValue('12');
  });

  it('is ticked off by its button, and by the form that holds it', async () => {
    const book = aBook();
    const asked = keeping(book);
    const { user, container } = render(<MarkRead bookId={book.id} label="Marquer comme lu : Blacksad, Tome 2" />);
    await user.click(press('Marquer comme lu : Blacksad, Tome 2'));
    await waitFor(() => expect(asked).toEqual([{ status: 'completed' }]));
    fireEvent.submit(container.querySelector('form')!);
    await waitFor(() => expect(asked).toHaveLength(2));
  });
});
