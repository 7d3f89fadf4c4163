import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Shelf } from '@/app/(reader)/library/_components/shelf';
import { changeBook } from '@/lib/books/books.endpoints';
import type { Book } from '@/lib/books/books.schemas';
import { shelfBook } from '@/lib/books/shelf';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));

const [nadja, aurelia] = [aBook({ title: 'Nadja', rating: 3 }), aBook({ title: 'Aurélia', status: 'completed' })];
const filter = { sort: '-date_added' } as const;
const paths = { first: '/library', previous: '/library', whole: '/library/all' } as const;
const shelfOf = (books: Book[]) => (
  <Shelf
    books={books.map(shelfBook)}
    page={1}
    pages={1}
    total={books.length}
    filter={filter}
    layout="grid"
    isSelecting={false}
    paths={paths}
  />
);

const stateOf = (title: string) => screen.getByRole('button', { name: new RegExp(`changer l’état de ${title}$`) });
const onTheShelf = (title: string) =>
  screen.getAllByRole('article', { hidden: true }).find((article) => article.textContent?.includes(title));
const panel = () => screen.findByRole('dialog', { name: 'État de Nadja' });

/** A server that keeps what it is asked, and answers when `go` is called. */
const held = () => {
  const asked: unknown[] = [];
  let go = () => {};
  const until = new Promise<void>((resolve) => (go = resolve));
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      const patch = (await request.json()) as Partial<Book>;
      asked.push(patch);
      await until;
      return HttpResponse.json({ ...nadja, ...patch });
    }),
  );
  return { asked, go: () => go() };
};

describe('the state of a book of the shelf', () => {
  it('is changed where the book stands, and shows there before the server has answered', async () => {
    const { asked, go } = held();
    const { user, router } = render(shelfOf([nadja, aurelia]));
    await user.click(stateOf('Nadja'));
    await user.click(within(await panel()).getByRole('button', { name: 'En cours' }));
    expect(onTheShelf('Nadja')).toHaveTextContent('En cours');
    expect(onTheShelf('Aurélia')).toHaveTextContent('Terminé');
    expect(within(await panel()).getByRole('button', { name: 'En cours', pressed: true })).toBeInTheDocument();
    expect(asked).toEqual([{ status: 'reading' }]);
    go();
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
  });

  it('goes back when the server refuses, and says why', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = render(shelfOf([nadja]));
    await user.click(stateOf('Nadja'));
    await user.click(within(await panel()).getByRole('button', { name: 'Terminé' }));
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
    expect(onTheShelf('Nadja')).toHaveTextContent('À lire');
    expect(within(await panel()).getByRole('button', { name: 'À lire', pressed: true })).toBeInTheDocument();
  });

  it('has its stars there, too, which are sent at the latest when it is closed', async () => {
    const { asked, go } = held();
    go();
    const { user } = render(shelfOf([nadja]));
    await user.click(stateOf('Nadja'));
    await user.click(within(await panel()).getByRole('radio', { name: '4,5 sur 5' }));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(asked).toEqual([{ rating: 4.5 }]));
    expect(onTheShelf('Nadja')).toHaveTextContent('4,5');
  });

  it('loses its stars by «Effacer la note»', async () => {
    const { asked, go } = held();
    go();
    const { user } = render(shelfOf([nadja]));
    await user.click(stateOf('Nadja'));
    await user.click(within(await panel()).getByRole('button', { name: 'Effacer la note' }));
    await waitFor(() => expect(asked).toEqual([{ rating: null }]));
    expect(onTheShelf('Nadja')).not.toHaveTextContent('Note');
  });

  it('gives the keyboard back to the book, or to the one that took its place', async () => {
    held().go();
    const { user, rerender } = render(shelfOf([nadja, aurelia]));
    await user.click(stateOf('Nadja'));
    await panel();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(stateOf('Nadja')).toHaveFocus());
    await user.keyboard('{Enter}');
    await user.click(within(await panel()).getByRole('button', { name: 'Terminé' }));
    rerender(shelfOf([aurelia]));
    await user.click(within(await panel()).getByRole('button', { name: 'Fermer' }));
    await waitFor(() => expect(stateOf('Aurélia')).toHaveFocus());
  });
});
