import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { Selection } from '@/app/(reader)/library/_components/selection';
import { Shelf } from '@/app/(reader)/library/_components/shelf';
import { changeManyBooks } from '@/lib/books/bulk.endpoints';
import { shelfBook } from '@/lib/books/shelf';
import { undoMany } from '@/lib/books/undo.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/library/_actions', () => ({ bulkAction: jest.fn() }));

const TOKEN = '8c1f6a52-0d3e-4b7a-9f15-2e6d4c8b7a90';
const [first, second, third] = [
  aBook({ title: 'Bel-Ami' }),
  aBook({ title: 'Une vie' }),
  aBook({ title: 'Le Horla', status: 'reading' }),
];
const books = [first, second, third].map(shelfBook);
const filter = { sort: '-date_added' } as const;
const paths = { first: '/library', previous: '/library', whole: '/library/all' } as const;

const open = () =>
  render(
    <Selection leave="/library" search="?select=1" tagIcon={null}>
      <Shelf books={books} page={1} pages={1} total={3} filter={filter} layout="grid" isSelecting paths={paths} />
    </Selection>,
  );

const box = (title: RegExp) => screen.getByRole('checkbox', { name: title });
const tool = (name: string) => within(screen.getByRole('toolbar')).getByRole('button', { name });
const statusOf = (title: string) =>
  screen.getAllByRole('article').find((article) => article.textContent?.includes(title))?.textContent;
const told = (text: RegExp) => screen.findByText(text, { selector: '.toast *' });

type Sent = { book_ids: string[]; action: string };

/** Answers as the server does, when `go` is called, and keeps what it was sent. */
const held = () => {
  const sent: Sent[] = [];
  let go = () => {};
  const until = new Promise<void>((resolve) => (go = resolve));
  server.use(
    http.post('*/api/books/bulk', async ({ request }) => {
      const change = (await request.json()) as Sent;
      sent.push(change);
      await until;
      return HttpResponse.json({ message: '', changed: change.book_ids, unchanged: 0, undo: TOKEN });
    }),
  );
  return { sent, go: () => go() };
};

describe('books that are selected', () => {
  it('are counted as they are ticked, all at once too', async () => {
    const { user } = open();
    const count = () => screen.getAllByRole('status').find((status) => status.closest('.selection-bar'))?.textContent;
    expect(count()).toBe('Aucun livre coché');
    await user.click(box(/Bel-Ami/));
    expect(count()).toBe('1 livre coché');
    await user.click(screen.getByRole('button', { name: 'Tout décocher' }));
    await user.click(screen.getByRole('button', { name: 'Tout cocher' }));
    expect(count()).toBe('3 livres cochés');
  });

  it('have another status at once, before the server has answered', async () => {
    const { sent, go } = held();
    const { user, router } = open();
    await user.click(box(/Bel-Ami/));
    await user.click(box(/Une vie/));
    await user.click(tool('Terminé'));
    await waitFor(() => expect(statusOf('Bel-Ami')).toContain('Terminé'));
    expect([statusOf('Une vie'), statusOf('Le Horla')]).toEqual([
      expect.stringContaining('Terminé'),
      expect.stringContaining('En cours'),
    ]);
    expect(router.refresh).not.toHaveBeenCalled();
    go();
    await told(/2 livres changés/);
    expect(sent).toEqual([{ book_ids: [first.id, second.id], action: 'set_status', status: 'completed' }]);
    expect(router.refresh).toHaveBeenCalledTimes(1);
    expect(screen.queryAllByRole('checkbox', { checked: true })).toEqual([]);
  });

  it('are as they were when the server refuses, and one is told why', async () => {
    server.use(refuse(changeManyBooks, 500, 'Internal server error'));
    const { user, router } = open();
    await user.click(box(/Bel-Ami/));
    await user.click(tool('Supprimer'));
    await told(/Aucun livre n’a changé/);
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(3));
    expect(router.refresh).not.toHaveBeenCalled();
  });

  it('are gone at once, and «Annuler» gives them back', async () => {
    const { go } = held();
    const undone = reply(undoMany, { message: '', undone: 2, kept: 0, kept_books: [], undo: null });
    server.use(undone);
    const { user, router } = open();
    await user.click(box(/Bel-Ami/));
    await user.click(box(/Le Horla/));
    await user.click(tool('Supprimer'));
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    go();
    await told(/2 livres supprimés/);
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    await told(/2 livres sont comme avant/);
    expect(router.refresh).toHaveBeenCalledTimes(2);
  });

  it('get a tag, by the Enter key too, and nothing else', async () => {
    const { sent, go } = held();
    go();
    const { user } = open();
    await user.click(box(/Une vie/));
    await user.type(screen.getByRole('combobox', { name: 'Étiquette', hidden: true }), 'été{Enter}');
    await told(/« été » ajouté à 1 livre/);
    expect(sent).toEqual([{ book_ids: [second.id], action: 'add_tag', tag: 'été' }]);
  });

  it('are asked for: with none ticked nothing is sent, which is told', async () => {
    const { sent, go } = held();
    go();
    const { user } = open();
    await user.click(tool('Terminé'));
    await told(/cochez des livres/);
    await user.click(box(/Bel-Ami/));
    await user.click(tool('En cours'));
    await told(/1 livre changé/);
    expect(sent).toHaveLength(1);
  });

  it('let the arrow keys walk the toolbar', async () => {
    const { user } = open();
    tool('En cours').focus();
    await user.keyboard('{ArrowLeft}');
    expect(tool('Supprimer')).toHaveFocus();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(tool('À lire')).toHaveFocus();
  });
});

describe('a shelf of several pages', () => {
  const far = aBook({ title: 'Boule de Suif' });
  const shelf = (rendered = books) => (
    <Shelf
      books={rendered}
      page={1}
      pages={2}
      total={4}
      filter={filter}
      layout="list"
      isSelecting={false}
      paths={paths}
    />
  );
  const titles = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  const answer = (make: () => Response, asked: string[] = []) =>
    server.use(
      http.get('*/api/books', ({ request }) => {
        asked.push(new URL(request.url).search);
        return make();
      }),
    );

  it('goes on by its link, from where it ends', async () => {
    const asked: string[] = [];
    answer(() => HttpResponse.json([far]), asked);
    const { user } = render(shelf());
    expect(screen.getByText('1 à 3 sur 4 livres')).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Afficher la suite' }));
    await screen.findByRole('heading', { name: 'Boule de Suif' });
    expect(asked).toEqual(['?sort=-date_added&limit=50&offset=50']);
    expect(screen.getByText('1 à 4 sur 4 livres')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Afficher la suite' })).toBeNull();
  });

  it('says when the rest does not come, keeps what is there and lets one try again', async () => {
    answer(() => HttpResponse.json({ detail: 'Internal server error' }, { status: 422 }));
    const { user } = render(shelf());
    await user.click(screen.getByRole('link', { name: 'Afficher la suite' }));
    await screen.findByRole('alert', {}, { timeout: 5000 });
    expect(titles()).toEqual(['Bel-Ami', 'Une vie', 'Le Horla']);
    answer(() => HttpResponse.json([far]));
    await user.click(screen.getByRole('link', { name: 'Afficher la suite' }));
    await screen.findByRole('heading', { name: 'Boule de Suif' });
  });

  it('asks anew for what it fetched once its page is rendered anew', async () => {
    answer(() => HttpResponse.json([far]));
    const { user, rerender } = render(shelf());
    await user.click(screen.getByRole('link', { name: 'Afficher la suite' }));
    await screen.findByRole('heading', { name: 'Boule de Suif' });
    const pages = [[{ ...first, title: 'Bel-Ami, roman' }, second, third], [{ ...far, title: 'Miss Harriet' }]];
    server.use(
      http.get('*/api/books', ({ request }) =>
        HttpResponse.json(pages[Number(new URL(request.url).searchParams.get('offset')) / 50]),
      ),
    );
    rerender(shelf([{ ...books[0]!, title: 'Bel-Ami, roman' }, ...books.slice(1)]));
    expect(titles()[0]).toBe('Bel-Ami, roman');
    await screen.findByRole('heading', { name: 'Miss Harriet' });
  });
});
