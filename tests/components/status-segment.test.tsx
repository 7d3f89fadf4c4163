import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { StatusSegment } from '@/app/(reader)/books/_components/status-segment';
import { changeBook } from '@/lib/books/books.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));

const choice = (name: string) => screen.getByRole('button', { name });
const isChosen = (name: string) => choice(name).getAttribute('aria-pressed') === 'true';

describe('the status of a book', () => {
  it('changes at once, before the server has answered', async () => {
    const book = aBook();
    let answer = () => {};
    const asked = new Promise<void>((resolve) => (answer = resolve));
    server.use(
      http.put('*/api/books/:id', async () => {
        await asked;
        return HttpResponse.json({ ...book, status: 'reading' });
      }),
    );
    const { user, router } = render(<StatusSegment book={book} />);
    expect(isChosen('À lire')).toBe(true);
    await user.click(choice('En cours'));
    expect(isChosen('En cours')).toBe(true);
    expect(router.refresh).not.toHaveBeenCalled();
    answer();
    await waitFor(() => expect(router.refresh).toHaveBeenCalled());
    expect(isChosen('En cours')).toBe(true);
  });

  it('goes back when the server refuses, and says why', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user, router } = render(<StatusSegment book={aBook()} />);
    await user.click(choice('Terminé'));
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
    expect(isChosen('À lire')).toBe(true);
    expect(router.refresh).not.toHaveBeenCalled();
  });

  it('offers to sign in again once the session is over', async () => {
    server.use(refuse(changeBook, 401, 'Invalid authentication credentials'));
    const book = aBook();
    const { user, router } = render(<StatusSegment book={book} />);
    await user.click(choice('Terminé'));
    await user.click(await screen.findByRole('button', { name: 'Se reconnecter' }));
    expect(router.push).toHaveBeenCalledWith(`/sign-in?next=${encodeURIComponent(`/books/${book.id}`)}`);
  });

  it('sends nothing when it is what it was', async () => {
    const book = aBook({ status: 'reading' });
    server.use(reply(changeBook, book));
    const { user, router } = render(<StatusSegment book={book} />);
    await user.click(choice('En cours'));
    expect(router.refresh).not.toHaveBeenCalled();
  });
});
