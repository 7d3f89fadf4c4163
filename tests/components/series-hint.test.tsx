import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { BookForm } from '@/app/(reader)/books/_components/book-form';
import type { BookFormState } from '@/app/(reader)/books/_actions';
import { render } from '../support/render';
import { server } from '../support/server';

const ONE_PIECE = {
  slug: 'one-piece',
  name: 'One Piece',
  volume_number: 3,
  volume_label: '',
  covers: [],
  confidence: 90,
  text: 'Tome 3 de « One Piece » ?',
};

const setup = (suggestions: object[] = [ONE_PIECE]) => {
  const asked: (string | null)[] = [];
  server.use(
    http.get('*/api/series/suggest', ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('title'));
      return HttpResponse.json({ suggestions });
    }),
  );
  const action = jest.fn(async (before: BookFormState) => before);
  const draftOf = { readerId: 'reader', of: 'book:new' };
  const cancel = { href: '/library', label: 'Annuler' } as const;
  const values = { category: 'manga', status: 'to_read' };
  const { user } = render(
    <BookForm action={action} values={values} draftOf={draftOf} submit="Ajouter" cancel={cancel} />,
  );
  const field = (name: string) => screen.getByRole('textbox', { name });
  return { user, asked, field, action };
};

describe('the series of a book that is being typed', () => {
  afterEach(() => localStorage.clear());

  it('is asked about, and one tap fills in the saga and the volume', async () => {
    const { user, asked, field, action } = setup();
    await user.type(field('Titre'), 'One Piece tome 3');
    await user.click(await screen.findByRole('button', { name: /^Tome 3 de One Piece/ }));
    expect(field('Saga')).toHaveValue('One Piece');
    expect(field('Numéro de tome')).toHaveValue('3');
    expect(field('Saga')).toBeVisible();
    expect(screen.queryByRole('button', { name: /One Piece/ })).toBeNull();
    expect(asked).toEqual(['One Piece tome 3']);
    await user.click(screen.getByRole('button', { name: 'Ajouter' }));
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('leaves the volume alone when the title tells none', async () => {
    const { user, field } = setup([{ ...ONE_PIECE, volume_number: null }]);
    await user.type(field('Titre'), 'One Piece');
    await user.click(await screen.findByRole('button', { name: /^Un tome de One Piece/ }));
    expect(field('Saga')).toHaveValue('One Piece');
    expect(field('Numéro de tome')).toHaveValue('');
  });

  it('is not asked without a title, whatever else is typed', async () => {
    const { user, asked, field } = setup();
    await user.type(field('Auteur'), 'Eiichirō Oda');
    await user.type(field('Titre'), 'One Piece tome 3');
    await screen.findByRole('button', { name: /One Piece/ });
    await user.clear(field('Titre'));
    expect(asked.every((title) => title === 'One Piece tome 3')).toBe(true);
  });

  it('is nothing when no series is known, or the question fails', async () => {
    const { user, field } = setup([]);
    await user.type(field('Titre'), 'Un inconnu');
    server.use(http.get('*/api/series/suggest', () => HttpResponse.json({ detail: 'Non' }, { status: 500 })));
    await user.type(field('Titre'), ' encore');
    expect(screen.queryByRole('button', { name: /tome/i })).toBeNull();
    expect(field('Titre')).toHaveValue('Un inconnu encore');
  });
});
