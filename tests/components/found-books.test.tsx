import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { AddVolume } from '@/app/(reader)/discover/_components/add-volume';
import { IgnoreForm } from '@/app/(reader)/discover/_components/ignore-form';
import { AddResult } from '@/app/(reader)/search/_components/add-result';
import { CopyText } from '@/app/(reader)/wishes/_components/copy-text';
import { importWork } from '@/lib/openlibrary/import.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, server } from '../support/server';

// Server Actions are the server's: in a browser each is an address to post to.
jest.mock('@/app/(reader)/search/_actions', () => ({ importAction: jest.fn() }));
jest.mock('@/app/(reader)/discover/_actions', () => ({
  addVolumeAction: jest.fn(),
  ignoreAction: jest.fn(),
  proposeAgainAction: jest.fn(),
}));

const press = (name: string | RegExp) => screen.getByRole('button', { name });
const said = (text: string | RegExp) => screen.findAllByText(text).then(([found]) => expect(found).toBeInTheDocument());

describe('a result of Open Library', () => {
  const series_suggestion = { name: 'Dune', volume_number: 1, confidence: 90, reason: 'title' };
  const book = { ol_key: '/works/OL893415W', title: 'Dune', category: 'roman', series_suggestion } as never;
  const result = () => render(<AddResult book={book} back="/search" />);

  it('is added to its shelf, in the saga that was proposed, and is then owned', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/openlibrary/import', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ message: 'ok', book: aBook({ id: 'the-book', title: 'Dune' }) });
      }),
    );
    const { user, router } = result();
    await user.click(press(/Ajouter aux romans/));
    await said('« Dune » ajouté à votre bibliothèque');
    expect(document.activeElement).toHaveTextContent('Possédé');
    expect(asked).toEqual([{ ol_key: '/works/OL893415W', category: 'roman', saga: 'Dune', volume_number: 1 }]);
    await user.click(press('Voir'));
    expect(router.push).toHaveBeenCalledWith('/books/the-book');
  });

  it('that one has by now is refused kindly, and is owned', async () => {
    server.use(refuse(importWork, 409, 'Livre déjà dans la bibliothèque'));
    const { user } = result();
    await user.click(press(/Ajouter aux romans/));
    await said('« Dune » est déjà dans votre bibliothèque');
    expect(screen.getByText('Possédé')).toBeInTheDocument();
  });

  it('can be tried again while Open Library is away', async () => {
    server.use(refuse(importWork, 503, 'Open Library ne répond pas'));
    const { user } = result();
    await user.click(press(/Ajouter aux romans/));
    await said(/« Dune » n’a pas pu être ajouté/);
    expect(press(/Ajouter aux romans/)).toBeEnabled();
  });
});

describe('a suggestion', () => {
  const words = {
    ignore: { text: 'Ignorer', label: 'Ignorer Dune' },
    again: { text: 'Proposer', label: 'Proposer Dune' },
    failed: 'Pas retenu',
  };
  const what = { kind: 'work', key: '/works/OL1W', title: 'Dune' } as never;

  it('is ignored at once, and proposed again by the same button', async () => {
    const asked: string[] = [];
    server.use(
      http.post('*/api/suggestions/ignored', () => {
        asked.push('ignored');
        return HttpResponse.json({ id: 'x' });
      }),
      http.delete('*/api/suggestions/ignored/:id', ({ params }) => {
        asked.push(`proposed ${String(params.id)}`);
        return HttpResponse.json({ message: 'ok' });
      }),
    );
    const { user } = render(<IgnoreForm what={what} words={words} />);
    await user.click(press('Ignorer Dune'));
    await user.click(press('Proposer Dune'));
    expect(press('Ignorer Dune')).toHaveFocus();
    await waitFor(() => expect(asked).toEqual(['ignored', 'proposed x']));
  });

  it('is as the page says when another tab ignored it anew, and proposed again by what it is ignored by now', async () => {
    const asked: unknown[] = [];
    server.use(
      http.delete('*/api/suggestions/ignored/:id', ({ params }) => {
        asked.push(params.id);
        return HttpResponse.json({ message: 'ok' });
      }),
    );
    const form = (rendered: object, id?: string) => <IgnoreForm what={rendered as never} id={id} words={words} />;
    const [first, second, third] = [1, 2, 3].map(() => ({ kind: 'work', key: '/works/OL2W', title: 'Emma' }));
    const { user, rerender } = render(form(first!, 'old'));
    expect(press('Proposer Dune')).toBeInTheDocument();
    rerender(form(second!));
    await screen.findByRole('button', { name: 'Ignorer Dune' });
    rerender(form(third!, 'new'));
    await user.click(await screen.findByRole('button', { name: 'Proposer Dune' }));
    await waitFor(() => expect(asked).toEqual(['new']));
  });

  it('is there as before when the server does not note it', async () => {
    server.use(http.post('*/api/suggestions/ignored', () => HttpResponse.json({ detail: 'no' }, { status: 500 })));
    const { user } = render(<IgnoreForm what={what} words={words} />);
    await user.click(press('Ignorer Dune'));
    await said('Pas retenu');
    expect(press('Ignorer Dune')).toBeInTheDocument();
  });
});

describe('a volume that is proposed', () => {
  const words = {
    ...{ add: 'Ajouter', addLabel: 'Ajouter le tome 3', owned: 'Possédé', added: 'Tome 3 ajouté' },
    ...{ failed: 'Pas ajouté', undo: 'Annuler', undoHint: 'Ctrl+Z' },
  };

  it('is added, and taken back by «Annuler»', async () => {
    server.use(
      http.put('*/api/sagas/:name/volumes', () => HttpResponse.json({ updates_made: 1, undo: 'token' })),
      http.post('*/api/undo/token', () => HttpResponse.json({ undone: 1 })),
    );
    const { user } = render(<AddVolume saga="Blacksad" volume={3} words={words} />);
    await user.click(press('Ajouter le tome 3'));
    await said('Tome 3 ajouté');
    expect(document.activeElement).toHaveTextContent('Possédé');
    await user.click(press('Annuler'));
    await screen.findByRole('button', { name: 'Ajouter le tome 3' });
  });

  it('stays to be added when the server refuses it', async () => {
    server.use(http.put('*/api/sagas/:name/volumes', () => HttpResponse.json({ detail: 'no' }, { status: 500 })));
    const { user } = render(<AddVolume saga="Blacksad" volume={3} words={words} />);
    await user.click(press('Ajouter le tome 3'));
    await said('Pas ajouté');
    expect(press('Ajouter le tome 3')).toBeInTheDocument();
  });
});

describe('a list for the bookshop', () => {
  const labels = { copy: 'Copier', copied: 'Copié', failed: 'Pas copié' };

  it('is copied', async () => {
    const { user } = render(<CopyText text="Blacksad, tome 3" labels={labels} />);
    const write = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(press('Copier'));
    await said('Copié');
    expect(write).toHaveBeenCalledWith('Blacksad, tome 3');
  });

  it('says so where a browser does not allow it', async () => {
    const { user } = render(<CopyText text="Blacksad, tome 3" labels={labels} />);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValueOnce(new Error('not allowed'));
    await user.click(press('Copier'));
    await said('Pas copié');
  });
});
