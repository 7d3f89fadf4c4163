import { screen } from '@testing-library/react';
import { useState } from 'react';
import { SWRConfig } from 'swr';
import { IntlProvider } from 'use-intl';
import { PublicSuggestions } from '@/app/_components/search/public-suggestions';
import { me } from '@/lib/accounts/accounts.endpoints';
import { listTitles } from '@/lib/books/titles.endpoints';
import { compileMessages } from '@/lib/i18n/compile-messages';
import { pickSearchMessages } from '@/lib/i18n/search-messages';
import { importWork } from '@/lib/openlibrary/import.endpoints';
import { searchUniversal } from '@/lib/openlibrary/details.endpoints';
import french from '@/messages/fr.json';
import { render } from '../support/render';
import { field, openLibrary } from '../support/search-page';
import { refuse, reply, server } from '../support/server';
import { aTitle } from '../support/titles';

const fail = (error: Error) => {
  throw error;
};

/** With the words that such a page brings, and no others. */
function Page() {
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  return (
    <SWRConfig value={{ provider: () => new Map() }}>
      <IntlProvider locale="fr-FR" messages={pickSearchMessages(compileMessages(french))} onError={fail}>
        <form>
          <input type="search" name="q" aria-label="Rechercher" ref={setInput} />
          {input && <PublicSuggestions field={input} />}
        </form>
      </IntlProvider>
    </SWRConfig>
  );
}

beforeAll(() => void (Element.prototype.scrollIntoView = () => undefined));

describe('suggestions on a page for everybody', () => {
  const names = { first_name: 'Camille', last_name: 'Martin', created_at: '2026-01-01T00:00:00.000Z' };
  const states = [
    aTitle('Dune', 'Frank Herbert', { saga: 'Dune', status: 'reading' }),
    aTitle('Le Messie de Dune', 'Frank Herbert', { saga: 'Dune', volume_number: 2, ownership: 'none' }),
    aTitle('Les Enfants de Dune', 'Frank Herbert', { ownership: 'wished' }),
    aTitle('L’Empereur-Dieu de Dune', 'Frank Herbert', { ownership: 'borrowed' }),
  ];
  beforeEach(() => {
    server.use(
      reply(listTitles, states),
      reply(searchUniversal, openLibrary(['La Maison des mères de Dune'])),
      refuse(importWork, 409, 'no'),
    );
  });

  it('are those of whoever reads it, in words that it brought, and what Open Library has is added from there', async () => {
    server.use(reply(me, { ...names, id: crypto.randomUUID() }));
    const { user } = render(<Page />);
    await user.type(field(), 'dune');
    await screen.findByRole('option', { name: /^Dune .*En cours$/ });
    for (const told of ['Envie', 'Emprunté', 'À lire']) expect(screen.getByText(told)).toBeVisible();
    await user.click(await screen.findByTitle(/^Ajouter aux romans/));
    await screen.findAllByText(/est déjà dans votre bibliothèque/);
    expect(screen.getByRole('option', { name: /^La Maison .* Possédé$/ })).toBeVisible();
  });

  it('are none when the session is over', async () => {
    server.use(refuse(me, 401, 'no'));
    const { user } = render(<Page />);
    await user.type(field(), 'dune');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(field()).not.toHaveAttribute('role', 'combobox');
  });
});
