import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { listTitles } from '@/lib/books/titles.endpoints';
import { searchUniversal } from '@/lib/openlibrary/details.endpoints';
import { importWork } from '@/lib/openlibrary/import.endpoints';
import { aBook } from '../support/builders';
import { activeOption, field, open, openLibrary, options } from '../support/search-page';
import { refuse, reply, server } from '../support/server';
import { aTitle } from '../support/titles';

const MESSIAH = 'Le Messie de Dune';
const ADD = `Ajouter aux romans : « ${MESSIAH} »`;

const said = (text: string | RegExp) => screen.findAllByText(text).then(([one]) => expect(one).toBeInTheDocument());
const row = () => screen.findByRole('option', { name: new RegExp(`^${MESSIAH}`) });
const plus = async () => within(await row()).getByTitle(ADD);

/** Adds whatever is asked, and notes it; `until` holds the answer. */
const importing = (until?: Promise<void>) => {
  const asked: unknown[] = [];
  server.use(
    http.post('*/api/openlibrary/import', async ({ request }) => {
      asked.push(await request.json());
      await until;
      return HttpResponse.json({ message: 'ok', book: aBook({ id: 'the-book', title: MESSIAH }) });
    }),
  );
  return asked;
};

/** A library that is counted each time it is asked for. */
const library = (of: () => ReturnType<typeof aTitle>[]) => {
  const asked = { times: 0 };
  server.use(
    http.get('*/api/library/titles', () => {
      asked.times++;
      return HttpResponse.json(of());
    }),
  );
  return asked;
};

beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));

beforeEach(() => {
  localStorage.clear();
  server.use(
    reply(listTitles, [aTitle('Dune', 'Frank Herbert')]),
    reply(searchUniversal, openLibrary([MESSIAH, 'Les Enfants de Dune'])),
  );
});

describe('a book that Open Library suggests', () => {
  it('is added by the plus at the end of its row, is owned at once, and the list stays as it is', async () => {
    let answer = () => {};
    const asked = importing(new Promise((resolve) => (answer = resolve)));
    const { user, router } = await open();
    await user.type(field(), 'dune');
    await user.click(await plus());
    expect(await row()).toHaveTextContent('Possédé');
    expect(within(await row()).queryByTitle(ADD)).toBeNull();
    answer();
    await said(`« ${MESSIAH} » ajouté à votre bibliothèque`);
    expect(asked).toEqual([{ ol_key: '/works/OL17W', category: 'roman', saga: '', volume_number: null }]);
    expect(field()).toHaveFocus();
    expect(router.push).not.toHaveBeenCalled();
    expect(router.refresh).toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Voir' }));
    expect(router.push).toHaveBeenCalledWith('/books/the-book');
  });

  it('is added by Ctrl and Enter, of which a screen reader is told, and nothing in its row can have the focus', async () => {
    importing();
    const { user, router } = await open();
    await user.type(field(), 'dune');
    expect(await row()).toHaveAccessibleDescription('Ctrl et Entrée l’ajoutent à votre bibliothèque.');
    expect(await row()).toHaveAttribute('aria-keyshortcuts', 'Control+Enter');
    expect((await row()).querySelectorAll('a, button, input, [tabindex]')).toHaveLength(0);
    await user.keyboard('{ArrowDown}{ArrowDown}{Control>}{Enter}{/Control}');
    await said(`« ${MESSIAH} » ajouté à votre bibliothèque`);
    expect(activeOption()).toBe(await row());
    expect(activeOption()).toHaveTextContent('Possédé');
    expect(await row()).not.toHaveAttribute('aria-describedby');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(router.push).not.toHaveBeenCalled();
  });

  it('stays where it is when it is added, and is among one’s own with other words', async () => {
    importing();
    const books = [aTitle('Dune', 'Frank Herbert')];
    const asked = library(() => books);
    const { user } = await open();
    await user.type(field(), 'dune');
    await plus();
    const before = options().length;
    books.push(aTitle(MESSIAH, 'Frank Herbert'));
    await user.click(await plus());
    await waitFor(() => expect(asked.times).toBe(2));
    expect(options()).toHaveLength(before);
    await user.type(field(), ' m');
    await waitFor(() =>
      expect(within(screen.getByRole('group', { name: 'Vos livres' })).getByRole('option')).toHaveTextContent(MESSIAH),
    );
  });

  it('that one has by now is refused kindly, and is owned', async () => {
    server.use(refuse(importWork, 409, 'Livre déjà dans la bibliothèque'));
    const { user } = await open();
    await user.type(field(), 'dune');
    await user.click(await plus());
    await said(`« ${MESSIAH} » est déjà dans votre bibliothèque`);
    expect(await row()).toHaveTextContent('Possédé');
  });

  it.each([
    [503, /n’a pas pu être ajouté/],
    [401, /Votre session a expiré/],
  ])('can be added again when it was refused with %s, and says why', async (status, reason) => {
    server.use(refuse(importWork, status, 'no'));
    const asked = library(() => []);
    const { user, router } = await open();
    await user.type(field(), 'dune');
    await user.click(await plus());
    await said(reason);
    expect(await plus()).toBeVisible();
    expect(await row()).not.toHaveTextContent('Possédé');
    expect(asked.times).toBe(1);
    expect(router.refresh).not.toHaveBeenCalled();
  });

  it('opens when the rest of its row is pressed, and what is one’s own is not added by any key', async () => {
    const asked = importing();
    const { user, router } = await open();
    await user.type(field(), 'dune');
    await row();
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    expect(screen.getByRole('listbox')).toBeVisible();
    await user.click(await row());
    expect(router.push).toHaveBeenCalledWith('/works/OL17W');
    expect(asked).toEqual([]);
  });
});
