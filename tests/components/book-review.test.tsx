import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { ForgetOnDevice } from '@/app/(auth)/_components/forget-on-device';
import { BookReview } from '@/app/(reader)/books/_components/book-review';
import { changeBook } from '@/lib/books/books.endpoints';
import type { Book } from '@/lib/books/books.schemas';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));

const review = () => screen.getByRole('textbox', { name: 'Votre avis' });
const save = () => screen.getByRole('button', { name: 'Enregistrer l’avis' });

/** A server that answers a change only when it is told to. */
const held = (book: Book, status = 200) => {
  let answer = () => {};
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      const patch = (await request.json()) as Partial<Book>;
      await isAnswered;
      return HttpResponse.json(status === 200 ? { ...book, ...patch } : { detail: 'no' }, { status });
    }),
  );
  return () => answer();
};

describe('a review', () => {
  afterEach(() => localStorage.clear());

  it('is kept on the device while it is written', async () => {
    const book = aBook();
    const { user, unmount } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    expect(screen.getByText('Brouillon gardé sur cet appareil')).toBeInTheDocument();
    unmount();
    render(<BookReview book={book} />);
    expect(review()).toHaveValue('Du sable.');
  });

  it('leaves the device once the server has it', async () => {
    const book = aBook();
    server.use(reply(changeBook, { ...book, review: 'Du sable.' }));
    const { user } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    await user.click(save());
    await screen.findByText('Avis enregistré', { selector: '.toast *' });
    expect(localStorage).toHaveLength(0);
    expect(review()).toHaveValue('Du sable.');
  });

  it('keeps what is written while it is being saved', async () => {
    const book = aBook();
    const answer = held(book);
    const { user } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    await user.click(save());
    await user.type(review(), ' Des vers.');
    answer();
    await screen.findByText('Avis enregistré', { selector: '.toast *' });
    expect(review()).toHaveValue('Du sable. Des vers.');
    expect(screen.getByText('Brouillon gardé sur cet appareil')).toBeInTheDocument();
  });

  it('leaves the device even when its page is closed before the server answers', async () => {
    const book = aBook();
    const answer = held(book);
    const { user, rerender } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    await user.click(save());
    rerender(null);
    answer();
    await screen.findByText('Avis enregistré', { selector: '.toast *' });
    expect(localStorage).toHaveLength(0);
  });

  it('that is refused says so even when its page is closed by then', async () => {
    const book = aBook();
    const answer = held(book, 401);
    const { user, rerender } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    await user.click(save());
    rerender(null);
    answer();
    await screen.findByText(/votre session a expiré/, { selector: '.toast *' });
    expect(localStorage).toHaveLength(1);
  });

  it('leaves the device with the account of its reader, and with no other', async () => {
    const [mine, another] = [aBook(), aBook()];
    for (const { user_id, id } of [mine, another])
      localStorage.setItem(`booktime:draft:${user_id}:review:${id}`, 'Du sable.');
    render(<ForgetOnDevice readerId={mine.user_id} />);
    expect(Object.keys(localStorage)).toEqual([`booktime:draft:${another.user_id}:review:${another.id}`]);
  });

  it('stays when the session is over, with a way to sign in again', async () => {
    const book = aBook();
    server.use(refuse(changeBook, 401, 'Invalid authentication credentials'));
    const { user } = render(<BookReview book={book} />);
    await user.type(review(), 'Du sable.');
    await user.click(save());
    const signIn = await screen.findByRole('link', { name: /Se reconnecter/ });
    expect(signIn).toHaveAttribute('href', `/sign-in?next=${encodeURIComponent(`/books/${book.id}`)}`);
    expect(review()).toHaveValue('Du sable.');
    expect(localStorage).toHaveLength(1);
  });
});
