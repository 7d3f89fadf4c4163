import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FatalMessage } from '@/app/_components/fatal-message';
import { READER_COOKIE } from '@/lib/auth/reader-cookie';

const retry = jest.fn();
const fail = (locale: 'fr' | 'en' = 'fr') =>
  render(
    <FatalMessage locale={locale} error={Object.assign(new Error('x'), { digest: '2718281828' })} retry={retry} />,
  );

afterEach(() => void (document.cookie = `${READER_COOKIE}=; max-age=0`));

describe('the page of last resort', () => {
  it('tells the reader under what the log has what happened', () => {
    fail();
    expect(screen.getByText(/^Référence à donner\s: 2718281828$/)).toBeVisible();
  });

  it('tries again', async () => {
    fail();
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
    expect(retry).toHaveBeenCalledTimes(1);
  });

  it('leads a visitor to the first page of their language', () => {
    fail('en');
    expect(screen.getByRole('link', { name: 'Back to the first page' })).toHaveAttribute('href', '/en');
    expect(screen.getByRole('link', { name: 'BOOKTIME' })).toHaveAttribute('href', '/en');
  });

  it('leads who signed in on this device to their library', () => {
    document.cookie = `${READER_COOKIE}=1`;
    fail();
    expect(screen.getByRole('link', { name: 'Retour à la bibliothèque' })).toHaveAttribute('href', '/library');
    expect(screen.queryByRole('link', { name: /accueil/ })).not.toBeInTheDocument();
  });
});
