import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { CopyState } from '@/app/(reader)/books/_components/copy-state';
import { changeBook } from '@/lib/books/books.endpoints';
import { buyBook, lendBook, returnBook } from '@/lib/copies/copies.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));
jest.mock('@/app/(reader)/books/_copy-actions', () => ({
  lendAction: jest.fn(),
  returnAction: jest.fn(),
  buyAction: jest.fn(),
}));

const choice = (name: string) => screen.getByRole('button', { name });
const lend = async ({ user }: ReturnType<typeof render>, name: string) => {
  await user.click(screen.getByText('Prêter à…'));
  if (name) await user.type(screen.getByLabelText('À qui ?'), name);
  await user.click(choice('Prêter'));
};

describe('a reader’s copy', () => {
  it('is lent to somebody at once, and asks the server with the name alone', async () => {
    const book = aBook({ ownership: 'owned' });
    let answer = () => {};
    const isAnswered = new Promise<void>((resolve) => (answer = resolve));
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/books/:id/lend', async ({ request }) => {
        asked.push(await request.json());
        await isAnswered;
        return HttpResponse.json({ ...book, lent_to: 'Élise', lent_since: '2026-05-03' });
      }),
    );
    const rendered = render(<CopyState book={book} />);
    await lend(rendered, ' Élise ');
    expect(await screen.findByText(/Prêté à Élise depuis le/)).toBeInTheDocument();
    expect(screen.queryByText('Prêter à…')).toBeNull();
    expect(asked).toEqual([{ to: 'Élise' }]);
    answer();
    expect(await screen.findByText('Prêté à Élise depuis le 3 mai 2026')).toBeInTheDocument();
    await waitFor(() => expect(rendered.router.refresh).toHaveBeenCalled());
  });

  it('is lent to somebody: without a name nothing is sent, and the field says why', async () => {
    const rendered = render(<CopyState book={aBook({ ownership: 'owned' })} />);
    await lend(rendered, '');
    expect(screen.getByLabelText('À qui ?')).toBeInvalid();
    expect(screen.getByLabelText('À qui ?')).toHaveAccessibleDescription('Dites à qui vous le prêtez.');
  });

  it('stays at home when somebody else has just lent it, which is told', async () => {
    server.use(refuse(lendBook, 409, 'Ce livre est déjà prêté à Paul'));
    const rendered = render(<CopyState book={aBook({ ownership: 'owned' })} />);
    await lend(rendered, 'Élise');
    await screen.findByText(/le livre a changé entre-temps/, { selector: '.toast *' });
    expect(screen.getByText('Prêter à…')).toBeInTheDocument();
    expect(rendered.router.refresh).toHaveBeenCalled();
  });

  it('comes back', async () => {
    const book = aBook({ ownership: 'owned', lent_to: 'Paul', lent_since: '2019' });
    server.use(reply(returnBook, { ...book, lent_to: '', lent_since: null }));
    const { user } = render(<CopyState book={book} />);
    expect(screen.getByText('Prêté à Paul depuis 2019')).toBeInTheDocument();
    await user.click(choice('Rendu'));
    await waitFor(() => expect(screen.queryByText(/Prêté à Paul/)).toBeNull());
    expect(screen.getByText('Prêter à…')).toBeInTheDocument();
    expect(document.body).not.toHaveFocus();
  });

  it('is a wish until it is bought', async () => {
    const book = aBook({ ownership: 'wished' });
    server.use(reply(buyBook, { ...book, ownership: 'owned', acquired: '2026-05-03' }));
    const { user } = render(<CopyState book={book} />);
    expect(choice('Je le veux')).toHaveAttribute('aria-pressed', 'true');
    await user.click(choice('Acheté'));
    expect(choice('Je l’ai')).toHaveAttribute('aria-pressed', 'true');
    const since = await screen.findByText('À vous depuis le 3 mai 2026');
    expect(document.activeElement).toContainElement(since);
  });

  it('keeps what it was when the server refuses', async () => {
    server.use(refuse(changeBook, 500, 'Internal server error'));
    const { user } = render(<CopyState book={aBook({ ownership: 'owned' })} />);
    await user.click(choice('Je le veux'));
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
    expect(choice('Je l’ai')).toHaveAttribute('aria-pressed', 'true');
  });

  it('speaks English too', () => {
    const book = aBook({ ownership: 'owned', lent_to: 'Ann', lent_since: '2024-05' });
    render(<CopyState book={book} />, { locale: 'en' });
    expect(screen.getByText('Lent to Ann since May 2024')).toBeInTheDocument();
  });
});
