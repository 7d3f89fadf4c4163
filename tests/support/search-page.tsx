import { screen } from '@testing-library/react';
import { useState } from 'react';
import { SWRConfig } from 'swr';
import { Suggestions } from '@/app/_components/search/suggestions';
import { render } from './render';

const found = (title: string) => ({
  ol_key: `/works/OL${title.length}W`,
  title,
  author: 'Frank Herbert',
  category: 'roman' as const,
  first_publish_year: 1969,
  cover_url: '',
  isbn: '',
  number_of_pages: null,
  publisher: '',
  description: '',
  subjects: [],
  series_suggestion: null,
});

/** What Open Library has of some titles, none of which is the reader's. */
export const openLibrary = (titles: string[]) => ({
  results: titles.map((title) => ({
    type: 'open_library' as const,
    score: 100,
    relevance: 'good' as const,
    is_owned: false,
    languages: ['fr'],
    book: found(title),
  })),
  total: titles.length,
  query: '',
});

function Page() {
  const [field, setField] = useState<HTMLInputElement | null>(null);
  return (
    <SWRConfig value={{ provider: () => new Map() }}>
      {/* A mark stands in its word, as browsers know without being told. */}
      <style>{'mark { display: inline }'}</style>
      <form onSubmit={(event) => event.preventDefault()}>
        <input type="search" name="q" aria-label="Rechercher" ref={setField} />
        {field && <Suggestions field={field} readerId="camille" />}
      </form>
    </SWRConfig>
  );
}

export const field = () => screen.getByLabelText('Rechercher');
export const options = () => screen.queryAllByRole('option').map(({ textContent }) => textContent);
export const activeOption = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '');

export const open = async () => {
  const { user, router } = render(<Page />);
  await user.click(field());
  return { user, router };
};
