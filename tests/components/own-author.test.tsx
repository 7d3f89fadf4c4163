import { onlineManager } from '@tanstack/react-query';
import { screen, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { OwnAuthor } from '@/app/(public)/_components/own-author';
import { getOwnAuthor } from '@/lib/authors/authors.endpoints';
import type { OwnAuthor as Own } from '@/lib/authors/authors.schemas';
import { compileMessages } from '@/lib/i18n/compile-messages';
import type { Locale } from '@/lib/i18n/locales';
import english from '@/messages/en.json';
import french from '@/messages/fr.json';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

const FILES = { fr: french, en: english };
const NAME = 'René Goscinny';

const anAuthor = (own: Partial<Own> = {}): Own => ({
  name: NAME,
  ...{ total_books: 0, completed_books: 0, reading_books: 0, to_read_books: 0, paused_books: 0, abandoned_books: 0 },
  sagas: [],
  books: [],
  ...own,
});

const open = (locale: Locale = 'fr') => {
  const { ownAuthor, status, volume } = compileMessages(FILES[locale]);
  const onSignedOut = jest.fn();
  const page = <OwnAuthor name={NAME} locale={locale} messages={{ ownAuthor, status, volume }} {...{ onSignedOut }} />;
  return { ...render(page, { locale }), onSignedOut };
};

const SHELF = '/library?author=Ren%C3%A9+Goscinny';

describe('a reader on the page of an author', () => {
  it('sees how many books they have by status, each of which leads to those', async () => {
    server.use(
      reply(getOwnAuthor, anAuthor({ total_books: 4, completed_books: 1, reading_books: 2, abandoned_books: 1 })),
    );
    open();
    expect(await screen.findByRole('link', { name: '4 livres' })).toHaveAttribute('href', SHELF);
    const counters = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(counters).toEqual(['4 livres', '1 terminé', '2 en cours', '0 à lire', '1 abandonné']);
    expect(screen.getByRole('link', { name: '1 terminé' })).toHaveAttribute('href', `${SHELF}&status=completed`);
    expect(screen.getByRole('link', { name: 'Voir dans la bibliothèque' })).toHaveAttribute('href', SHELF);
  });

  it('sees where they are in each saga, and which works stand alone', async () => {
    const volume = aBook({ title: 'Astérix - Tome 8', saga: 'Astérix', volume_number: 8, status: 'reading' });
    const single = aBook({ title: 'Le Petit Nicolas', status: 'completed' });
    const saga = { name: 'Astérix', books_count: 8, completed_books: 7, book: volume };
    server.use(reply(getOwnAuthor, anAuthor({ total_books: 9, sagas: [saga], books: [single] })));
    open();
    const row = within((await screen.findByRole('heading', { name: 'Astérix' })).closest('li')!);
    expect(row.getByRole('link', { name: 'Astérix' })).toHaveAttribute('href', '/library/sagas/Ast%C3%A9rix');
    expect(row.getByText('8 tomes, 7 lus')).toBeVisible();
    expect(row.getByRole('link', { name: 'Tome 8' })).toHaveAttribute('href', `/books/${volume.id}`);
    expect(row.getByText('En cours')).toBeVisible();
    const work = within(screen.getByRole('link', { name: 'Le Petit Nicolas' }).closest('li')!);
    expect(work.getByRole('link')).toHaveAttribute('href', `/books/${single.id}`);
    expect(work.getByText('Terminé')).toBeVisible();
  });

  it.each([
    ['by its label', { volume_number: null, volume_label: 'HS' }, 'Tome HS'],
    ['by its title where it has no place', { volume_number: null, volume_label: '' }, 'Un tome'],
  ])('is told a volume %s', async (_how, place, name) => {
    const book = aBook({ title: 'Un tome', saga: 'Astérix', ...place });
    const saga = { name: 'Astérix', books_count: 1, completed_books: 0, book };
    server.use(reply(getOwnAuthor, anAuthor({ total_books: 1, sagas: [saga] })));
    open();
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', `/books/${book.id}`);
  });

  it('is told that there is none', async () => {
    server.use(reply(getOwnAuthor, anAuthor()));
    open('en');
    expect(await screen.findByText('You have no book by this author yet.')).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('can ask again when the library did not answer', async () => {
    server.use(refuse(getOwnAuthor, 503, 'En pause'));
    const { user } = open();
    const again = await screen.findByRole('button', { name: 'Réessayer' }, { timeout: 5000 });
    server.use(reply(getOwnAuthor, anAuthor({ total_books: 1 })));
    await user.click(again);
    await screen.findByRole('link', { name: '1 livre' });
  });

  it('is told at once that there is no network', async () => {
    server.use(http.get('*/api/authors/:name', () => HttpResponse.error()));
    onlineManager.setOnline(false);
    try {
      open();
      await screen.findByText('Votre bibliothèque n’a pas répondu.', {}, { timeout: 5000 });
    } finally {
      onlineManager.setOnline(true);
    }
  });

  it.each([401, 403])('is nobody any more when the session is over: %i', async (status) => {
    let asked = 0;
    server.use(
      http.get('*/api/authors/:name', () => {
        asked++;
        return HttpResponse.json({ detail: 'no' }, { status });
      }),
    );
    const { onSignedOut } = open();
    await screen.findByRole('alert');
    expect([onSignedOut.mock.calls.length, asked]).toEqual([1, 1]);
  });
});
