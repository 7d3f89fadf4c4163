import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { useLayoutEffect, useState } from 'react';
import { Suggestions } from '@/app/_components/search/suggestions';
import { listTitles } from '@/lib/books/titles.endpoints';
import { searchUniversal } from '@/lib/openlibrary/details.endpoints';
import { render } from '../support/render';
import { activeOption, field, open, openLibrary, options } from '../support/search-page';
import { refuse, reply, server } from '../support/server';
import { aTitle } from '../support/titles';

const POTTER = aTitle('Harry Potter à l’école des sorciers', 'J. K. Rowling', {
  saga: 'Harry Potter',
  volume_number: 1,
});
const DUNE = aTitle('Dune', 'Frank Herbert');

const write = (input: HTMLInputElement, text: string) => {
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
};

/** A reader who types on while the suggestions are being made ready. */
function QuickTyping({ field, text }: { field: HTMLInputElement; text: string }) {
  useLayoutEffect(() => write(field, text), [field, text]);
  return null;
}

function PageOfAQuickReader() {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  return (
    <form>
      <input type="search" aria-label="Rechercher" ref={setField} />
      {field && <Suggestions field={field} readerId="camille" />}
      {field && <QuickTyping field={field} text="dune" />}
    </form>
  );
}

// Where nothing is laid out there is nothing to scroll.
beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));

beforeEach(() => {
  localStorage.clear();
  server.use(reply(listTitles, [POTTER, DUNE]), reply(searchUniversal, openLibrary([])));
});

describe('suggestions under the search', () => {
  it('come at each letter from the own library, with the saga, and always lead to all results', async () => {
    const { user } = await open();
    await user.type(field(), 'hary pot');
    await screen.findByRole('option', { name: /Harry Potter à l’école/ });
    expect(options()).toEqual([
      'Harry PotterJ. K. Rowling · 0/1 tome lu',
      'Harry Potter à l’école des sorciersHarry Potter, tome 1 · J. K. RowlingPossédé',
      'Voir tous les résultats pour «\u00a0hary pot\u00a0»',
    ]);
    expect(screen.getByRole('group', { name: 'Vos livres' })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent('2 suggestions');
  });

  it('lead from an author to what the library has of each', async () => {
    server.use(reply(listTitles, [{ ...DUNE, author: 'Frank Herbert & Brian Herbert' }]));
    const { user, router } = await open();
    await user.type(field(), 'brian');
    const authors = within(await screen.findByRole('group', { name: 'Vos auteurs' }));
    await user.click(authors.getByRole('option', { name: 'Brian Herbert' }));
    expect(router.push).toHaveBeenCalledWith('/library?author=Brian+Herbert');
  });

  it('mark what was typed where it is found, accents and slips aside, and read out the text as it is', async () => {
    server.use(reply(searchUniversal, openLibrary(['L’École des sorciers'])));
    const { user } = await open();
    await user.type(field(), 'hary ecol');
    const own = await screen.findByRole('option', {
      name: /^Harry Potter à l’école des sorciers Harry Potter, tome 1/,
    });
    const marksIn = (row: HTMLElement) => [...row.querySelectorAll('mark')].map(({ textContent }) => textContent);
    expect(marksIn(own)).toEqual(['Harry', 'écol', 'Harry']);
    expect(marksIn(await screen.findByRole('option', { name: /^L’École des sorciers/ }))).toEqual(['Écol']);
  });

  it('say how far one is with each book', async () => {
    const by = (title: string, rest: Parameters<typeof aTitle>[2]) => aTitle(title, 'Jean Giono', rest);
    const states = [
      by('Colline', { status: 'reading', current_page: 165, total_pages: 300 }),
      by('Regain', { status: 'reading', current_page: null, total_pages: 300 }),
      by('Un de Baumugnes', { ownership: 'wished' }),
      by('Le Hussard', { ownership: 'none', status: 'completed' }),
      by('Jean le Bleu', { ownership: 'borrowed', status: 'paused' }),
    ];
    server.use(reply(listTitles, states));
    const { user } = await open();
    await user.type(field(), 'giono');
    await screen.findByRole('option', { name: /^Colline Jean Giono En cours, 55/ });
    for (const told of [/^Regain .* En cours$/, /^Un de .* Envie$/, /^Le Hussard .* Terminé$/, /^Jean .* Emprunté$/])
      expect(screen.getByRole('option', { name: told })).toBeVisible();
  });

  it('are for all that was typed, also while they were being made ready', async () => {
    render(<PageOfAQuickReader />);
    await screen.findByRole('option', { name: /^Voir tous les résultats pour «.dune.»$/ });
  });

  it('are a combobox: the field keeps the focus and tells which option is chosen, round and round', async () => {
    const { user } = await open();
    await user.type(field(), 'dune');
    await screen.findByRole('option', { name: /^Dune/ });
    const combobox = screen.getByRole('combobox', { name: 'Rechercher', expanded: true });
    expect(combobox).toHaveAttribute('aria-controls', screen.getByRole('listbox', { name: 'Suggestions' }).id);
    expect(activeOption()).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(activeOption()).toHaveTextContent(/^Dune/);
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent('Dune');
    await user.keyboard('{ArrowDown}');
    expect(activeOption()).toHaveTextContent(/^Voir tous les résultats/);
    await user.keyboard('{ArrowDown}');
    expect(activeOption()).toBeNull();
    await user.keyboard('{ArrowUp}');
    expect(activeOption()).toHaveTextContent(/^Voir tous les résultats/);
    expect(combobox).toHaveFocus();
  });

  it('open a book by Enter, and remember what led to it', async () => {
    const { user, router } = await open();
    await user.type(field(), 'herbert');
    await screen.findByRole('option', { name: /^Dune/ });
    await user.keyboard('{ArrowDown}{Enter}');
    expect(router.push).toHaveBeenCalledWith(`/books/${DUNE.id}`);
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field()).toHaveValue('');
    await user.click(field());
    expect(within(screen.getByRole('group', { name: 'Recherches récentes' })).getByRole('option')).toHaveTextContent(
      'herbert',
    );
  });

  it('open a book by a press, too', async () => {
    const { user, router } = await open();
    await user.type(field(), 'dune');
    await user.click(await screen.findByRole('option', { name: /^Dune/ }));
    expect(router.push).toHaveBeenCalledWith(`/books/${DUNE.id}`);
  });

  it('leave the form to itself while no option is chosen', async () => {
    const { user, router } = await open();
    await user.type(field(), 'dune{Enter}');
    expect(router.push).not.toHaveBeenCalled();
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.clear(field());
    expect(options()).toEqual(['dune', 'Effacer les recherches récentes']);
  });

  it('close by Escape, which keeps what was typed, and come back by an arrow', async () => {
    const { user } = await open();
    await user.type(field(), 'dune');
    await screen.findByRole('option', { name: /^Dune/ });
    await user.keyboard('{Escape}');
    expect(screen.getByRole('combobox', { expanded: false })).toHaveValue('dune');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('listbox')).toBeVisible();
    await user.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
  });

  it('forget recent searches when asked', async () => {
    localStorage.setItem('booktime_searches_camille', JSON.stringify(['dune', 'blacksad', 42]));
    const { user } = await open();
    expect(options()).toEqual(['dune', 'blacksad', 'Effacer les recherches récentes']);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(options()).toEqual([]);
    expect(localStorage.getItem('booktime_searches_camille')).toBeNull();
  });

  it.each(['{', '"dune"', '{"a":1}', '[null,7]'])(
    'take what somebody put among recent searches for none: %s',
    async (kept) => {
      localStorage.setItem('booktime_searches_camille', kept);
      await open();
      expect(options()).toEqual([]);
    },
  );
});

describe('suggestions from Open Library', () => {
  it('come after a pause, below what one has', async () => {
    server.use(reply(searchUniversal, openLibrary(['Le Messie de Dune'])));
    const { user } = await open();
    await user.type(field(), 'dune');
    const group = await screen.findByRole('group', { name: 'Open Library' });
    expect(within(group).getByRole('option')).toHaveTextContent('Le Messie de DuneFrank Herbert, 1969');
    expect(options()[0]).toMatch(/^Dune/);
  });

  it('are those of the last words, whichever answer comes last; the others are cancelled', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const asked: { q: string | null; signal: AbortSignal }[] = [];
    server.use(
      http.get('*/api/openlibrary/search-universal', async ({ request }) => {
        const q = new URL(request.url).searchParams.get('q');
        asked.push({ q, signal: request.signal });
        if (q === 'dune') await held;
        return HttpResponse.json(openLibrary([q === 'dune' ? 'Trop tard' : 'Le Messie de Dune']));
      }),
    );
    const { user } = await open();
    await user.type(field(), 'dune');
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.type(field(), ' messie');
    await screen.findByRole('option', { name: /Le Messie de Dune/ });
    expect(asked.map(({ q }) => q)).toEqual(['dune', 'dune messie']);
    expect(asked[0]?.signal.aborted).toBe(true);
    release();
    await user.type(field(), 's');
    await user.keyboard('{Backspace}');
    await screen.findByRole('option', { name: /Le Messie de Dune/ });
    expect(options().join()).not.toContain('Trop tard');
  });

  it('say so when Open Library is away, and keep what one has', async () => {
    server.use(reply(searchUniversal, { ...openLibrary([]), degraded: true }));
    const { user } = await open();
    await user.type(field(), 'dune');
    await screen.findByText('Open Library ne répond pas.');
    expect(options()[0]).toMatch(/^Dune/);
  });

  it('are not asked for one or two letters', async () => {
    const asked: string[] = [];
    server.use(http.get('*/api/openlibrary/search-universal', ({ request }) => void asked.push(request.url)));
    const { user } = await open();
    await user.type(field(), 'du');
    await screen.findByRole('option', { name: /^Dune/ });
    await user.type(field(), 'n{Backspace}');
    expect(asked).toEqual([]);
  });

  it('and a library that cannot be fetched leave the search as it is', async () => {
    server.use(refuse(listTitles, 500, 'no'), refuse(searchUniversal, 500, 'no'));
    const { user } = await open();
    await user.type(field(), 'dune');
    await screen.findByText('Open Library ne répond pas.');
    expect(options()).toEqual(['Voir tous les résultats pour «\u00a0dune\u00a0»']);
  });
});
