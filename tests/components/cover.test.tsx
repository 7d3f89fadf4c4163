import { fireEvent } from '@testing-library/react';
import { Cover } from '@/app/_components/cover/cover';
import { aBook } from '../support/builders';
import { render } from '../support/render';

const PICTURE = 'https://covers.example/1.jpg';

describe('a cover', () => {
  it('is the same for the same book, wherever it is drawn', () => {
    const book = aBook({ title: 'La Horde du Contrevent' });
    const [first, second] = [render(<Cover book={book} />), render(<Cover book={book} />)];
    expect(first.container.innerHTML).toBe(second.container.innerHTML);
  });

  it('names the saga, the volume and its title', () => {
    const book = aBook({ title: 'Blacksad - Tome 5, Amarillo', saga: 'Blacksad', volume_number: 5, category: 'bd' });
    const { container } = render(<Cover book={book} />);
    expect(container).toHaveTextContent('BlacksadAmarillo5');
  });

  it('lies under the real picture, and takes its place when that cannot be had', () => {
    const book = aBook({ title: 'Germinal', cover_url: PICTURE });
    const { container } = render(<Cover book={book} />);
    const picture = container.querySelector('img');
    expect(picture).toHaveAttribute('src', PICTURE);
    expect(picture).toHaveAttribute('loading', 'lazy');
    fireEvent.error(picture as Element);
    expect(container.querySelector('img')).toBeNull();
    expect(container).toHaveTextContent('Germinal');
  });

  it('tries again when the book gets another picture', () => {
    const book = aBook({ cover_url: PICTURE });
    const { container, rerender } = render(<Cover book={book} />);
    fireEvent.error(container.querySelector('img') as Element);
    rerender(<Cover book={{ ...book, cover_url: `${PICTURE}?2` }} />);
    expect(container.querySelector('img')).toHaveAttribute('src', `${PICTURE}?2`);
  });
});
