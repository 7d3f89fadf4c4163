import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { BinRow } from '@/app/(reader)/bin/_components/bin-row';
import { CopyRow, LeaveList } from '@/app/(reader)/books/_components/copy-row';
import { PastReadingForm } from '@/app/(reader)/books/_components/past-reading-form';
import { ReadingSteps } from '@/app/(reader)/books/_components/reading-steps';
import { UndoChange } from '@/app/(reader)/books/_components/undo-change';
import { restoreBook } from '@/lib/books/books.endpoints';
import type { Book } from '@/lib/books/books.schemas';
import { undoChange } from '@/lib/books/history.endpoints';
import { buyBook, returnBook } from '@/lib/copies/copies.endpoints';
import { addPastReading } from '@/lib/readings/past-readings.endpoints';
import { aBook } from '../support/builders';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));
jest.mock('@/app/(reader)/books/_copy-actions', () => ({
  returnAction: jest.fn(),
  buyAction: jest.fn(),
  undoChangeAction: jest.fn(),
  addPastReadingAction: jest.fn(),
}));
jest.mock('@/app/(reader)/bin/_actions', () => ({ restoreFromBinAction: jest.fn() }));

/** A server that notes what a book is changed to. */
const noting = (book: Book) => {
  const asked: unknown[] = [];
  server.use(
    http.put('*/api/books/:id', async ({ request }) => {
      asked.push(await request.json());
      return HttpResponse.json(book);
    }),
  );
  return asked;
};

const loan = (book: Book) => (
  <ul>
    <CopyRow book={book} list="lent">
      {book.title}
      <LeaveList book={book} list="lent" from="/loans" label="Rendu" ariaLabel={`Rendu : ${book.title}`} />
    </CopyRow>
  </ul>
);

describe('a loan', () => {
  const lent = () => aBook({ title: 'Le Horla', ownership: 'owned', lent_to: 'Paul', lent_since: '2019' });

  it('leaves the list when the book is back, and returns there when that was a slip', async () => {
    const book = lent();
    server.use(reply(returnBook, { ...book, lent_to: '', lent_since: null }));
    const asked = noting(book);
    const { user } = render(loan(book));
    await user.click(screen.getByRole('button', { name: 'Rendu : Le Horla' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Rendu : Le Horla' })).toBeNull());
    await user.click(await screen.findByRole('button', { name: 'Annuler' }));
    await waitFor(() => expect(asked).toEqual([{ lent_to: 'Paul', lent_since: '2019' }]));
    expect(await screen.findByRole('button', { name: 'Rendu : Le Horla' })).toBeInTheDocument();
  });

  it('stays when the server refuses', async () => {
    server.use(refuse(returnBook, 500, 'Internal server error'));
    const { user } = render(loan(lent()));
    await user.click(screen.getByRole('button', { name: 'Rendu : Le Horla' }));
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
    expect(screen.getByRole('button', { name: 'Rendu : Le Horla' })).toBeInTheDocument();
  });
});

it('the keyboard goes on with the next line when one leaves the list, and with the one before at the end', async () => {
  const books = ['Un', 'Deux', 'Trois'].map((title) => aBook({ title, ownership: 'owned', lent_to: 'Paul' }));
  server.use(reply(returnBook, aBook({ ownership: 'owned' })));
  const button = (title: string) => screen.getByRole('button', { name: `Rendu : ${title}` });
  const { user } = render(
    <ul>
      {books.map((book) => (
        <CopyRow key={book.id} book={book} list="lent">
          <LeaveList book={book} list="lent" from="/loans" label="Rendu" ariaLabel={`Rendu : ${book.title}`} />
        </CopyRow>
      ))}
    </ul>,
  );
  button('Deux').focus();
  await user.keyboard('{Enter}');
  expect(button('Trois')).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(button('Un')).toHaveFocus();
});

it('a wish that was bought by mistake is a wish again', async () => {
  const book = aBook({ ownership: 'wished' });
  server.use(reply(buyBook, { ...book, ownership: 'owned', acquired: '2026-05-03' }));
  const asked = noting(book);
  const { user } = render(
    <CopyRow book={book} list="wished">
      <LeaveList book={book} list="wished" from="/wishes" label="Acheté" ariaLabel="Acheté" />
    </CopyRow>,
  );
  await user.click(screen.getByRole('button', { name: 'Acheté' }));
  await user.click(await screen.findByRole('button', { name: 'Annuler' }));
  await waitFor(() => expect(asked).toEqual([{ ownership: 'wished', acquired: null }]));
});

describe('a book in the bin', () => {
  const row = (
    <BinRow bookId="b" title="Le Horla">
      Gardé jusqu’au 2 juin
    </BinRow>
  );

  it('leaves it at once', async () => {
    server.use(reply(restoreBook, aBook()));
    const { user, router } = render(row);
    await user.click(screen.getByRole('button', { name: /^Restaurer\s: Le Horla$/ }));
    expect(screen.queryByText('Gardé jusqu’au 2 juin')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Voir' }));
    expect(router.push).toHaveBeenCalledWith('/books/b');
  });

  it('is there again when the server refuses', async () => {
    server.use(refuse(restoreBook, 500, 'Internal server error'));
    const { user } = render(row);
    await user.click(screen.getByRole('button', { name: /^Restaurer\s: Le Horla$/ }));
    await screen.findByText(/n’a pas été restauré/, { selector: '.toast *' });
    expect(screen.getByText('Gardé jusqu’au 2 juin')).toBeInTheDocument();
  });
});

describe('a reading', () => {
  it.each([
    ['completed', 'Relire', { status: 'reading', current_page: 0 }],
    ['abandoned', 'Recommencer', { status: 'reading', current_page: 0 }],
    ['paused', 'Reprendre', { status: 'reading' }],
    ['reading', 'Mettre en pause', { status: 'paused' }],
    ['reading', 'Abandonner', { status: 'abandoned' }],
  ] as const)('of a book that is %s: «%s»', async (status, label, patch) => {
    const book = aBook({ status });
    const asked = noting({ ...book, ...patch });
    const { user } = render(<ReadingSteps book={book} />);
    await user.click(screen.getByRole('button', { name: label }));
    await waitFor(() => expect(asked).toEqual([patch]));
  });
});

describe('a change in the history', () => {
  const change = <UndoChange bookId="b" changeId="c" label="Annuler : Note" />;

  it('is taken back', async () => {
    server.use(reply(undoChange, aBook()));
    const { user, router } = render(change);
    await user.click(screen.getByRole('button', { name: 'Annuler : Note' }));
    await screen.findByText('Le changement est annulé.', { selector: '.toast *' });
    expect(router.refresh).toHaveBeenCalled();
  });

  it('stays when it can no longer be taken back, which is told', async () => {
    server.use(refuse(undoChange, 409, 'La page atteinte dépasserait la dernière page du livre'));
    const { user } = render(change);
    await user.click(screen.getByRole('button', { name: 'Annuler : Note' }));
    await screen.findByText(/n’a pas été enregistré/, { selector: '.toast *' });
  });
});

describe('a reading of long ago', () => {
  const tell = async ({ user }: ReturnType<typeof render>, finished: string) => {
    await user.click(screen.getByText('Ajouter une lecture passée'));
    await user.type(screen.getByLabelText('Terminée'), finished);
    await user.click(screen.getByRole('button', { name: 'Ajouter la lecture' }));
  };

  it('is told with the date as one remembers it', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/books/:id/readings', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json(aBook());
      }),
    );
    const rendered = render(<PastReadingForm bookId="b" />);
    await tell(rendered, '5/2011');
    await waitFor(() => expect(rendered.router.refresh).toHaveBeenCalled());
    expect(asked).toEqual([{ started: null, finished: '2011-05' }]);
    expect(screen.getByLabelText('Terminée')).toHaveValue('');
  });

  it('keeps what was typed when that is no date, and says so beside the field', async () => {
    server.use(refuse(addPastReading, 422, 'Must be a day'));
    await tell(render(<PastReadingForm bookId="b" />), 'Noël');
    await waitFor(() => expect(screen.getByLabelText('Terminée')).toBeInvalid());
    expect(screen.getByLabelText('Terminée')).toHaveValue('Noël');
  });
});
