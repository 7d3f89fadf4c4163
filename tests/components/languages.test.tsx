import { screen } from '@testing-library/react';
import { BookForm } from '@/app/(reader)/books/_components/book-form';
import { ReadingProgress } from '@/app/(reader)/books/_components/reading-progress';
import { StatusSegment } from '@/app/(reader)/books/_components/status-segment';
import { VisitorErrorPage } from '@/app/_components/visitor-error-page';
import { aBook } from '../support/builders';
import { render } from '../support/render';

// A Server Action is the server's: in a browser it is an address to post to.
jest.mock('@/app/(reader)/books/_actions', () => ({ quickChangeAction: jest.fn() }));

const inEnglish = { locale: 'en' } as const;
const said = () => document.body.textContent?.replace(/\s+/g, ' ');

describe('a reader who chose English', () => {
  it('adds a book in English', () => {
    const draftOf = { readerId: 'reader', of: 'book:new' };
    const cancel = { href: '/library', label: 'Cancel' } as const;
    const values = { category: 'roman', status: 'to_read' };
    render(
      <BookForm action={async (before) => before} values={values} draftOf={draftOf} submit="Add" cancel={cancel} />,
      inEnglish,
    );
    expect(screen.getByRole('textbox', { name: 'Title' })).toBeVisible();
    expect(screen.getByRole('option', { name: 'Comic' })).toBeVisible();
    expect(screen.getByRole('option', { name: 'To read' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Your rating' })).toBeInTheDocument();
  });

  it('sees numbers and plurals as English has them', () => {
    render(<ReadingProgress book={aBook({ total_pages: 1200, current_page: 199, status: 'reading' })} />, inEnglish);
    expect(said()).toContain('1,001 pages left');
  });

  it('changes a status by its English name', () => {
    render(<StatusSegment book={aBook({ status: 'reading' })} />, inEnglish);
    expect(screen.getByRole('button', { name: 'Reading', pressed: true })).toBeVisible();
  });

  it('is led from an error to the English first page', () => {
    const error = Object.assign(new Error('no'), { digest: '42' });
    render(<VisitorErrorPage error={error} retry={() => undefined} />, inEnglish);
    expect(screen.getByRole('link', { name: 'Back to the first page' })).toHaveAttribute('href', '/en');
    expect(said()).toContain('Reference to quote: 42');
  });
});

it('is led from an error to the French first page, who reads French', () => {
  render(<VisitorErrorPage error={new Error('no')} retry={() => undefined} />);
  expect(screen.getByRole('link', { name: 'Retour à l’accueil' })).toHaveAttribute('href', '/');
});
