import { render, screen } from '@testing-library/react';
import { FatalMessage } from '@/app/_components/fatal-message';

describe('the page of last resort', () => {
  it('tells the reader under what the log has what happened', () => {
    render(
      <FatalMessage locale="fr" error={Object.assign(new Error('x'), { digest: '2718281828' })} retry={jest.fn()} />,
    );
    expect(screen.getByText(/^Référence à donner\s: 2718281828$/)).toBeVisible();
  });
});
