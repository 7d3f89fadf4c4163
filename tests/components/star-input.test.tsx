import { screen } from '@testing-library/react';
import { StarInput } from '@/app/_components/star-input';
import { render } from '../support/render';

describe('the stars one gives', () => {
  it('are ten halves, each with its name', () => {
    render(<StarInput name="rating" value={null} />);
    expect(screen.getByRole('group', { name: 'Votre note' })).toBeInTheDocument();
    const names = screen.getAllByRole('radio').map((star) => star.getAttribute('aria-label'));
    expect(names).toHaveLength(10);
    expect(names[0]).toBe('0,5 sur 5');
    expect(names[9]).toBe('5 sur 5');
  });

  it('begin at the rating that was given', () => {
    render(<StarInput name="rating" value={3.5} />);
    expect(screen.getByRole('radio', { name: '3,5 sur 5' })).toBeChecked();
  });

  it('are sent by a plain form', async () => {
    const { user, container } = render(
      <form>
        <StarInput name="rating" value={null} />
      </form>,
    );
    await user.click(screen.getByRole('radio', { name: '4 sur 5' }));
    expect(new FormData(container.querySelector('form') ?? undefined).get('rating')).toBe('4');
  });

  it('tell what was chosen, by pointer and by keyboard', async () => {
    const onChange = jest.fn();
    const { user } = render(<StarInput name="rating" value={2} onChange={onChange} />);
    await user.click(screen.getByRole('radio', { name: '4,5 sur 5' }));
    expect(onChange).toHaveBeenLastCalledWith(4.5);
    screen.getByRole('radio', { name: '2 sur 5' }).focus();
    await user.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenLastCalledWith(2.5);
  });
});
