import { act, screen, waitFor } from '@testing-library/react';
import { KeptFocus } from '@/app/_components/kept-focus';
import { focusNeighbour } from '@/app/(reader)/_components/focus-neighbour';
import { render } from '../support/render';

describe('a part of a page whose buttons go once they were pressed', () => {
  const part = (isPressed: boolean) => (
    <>
      <KeptFocus>{isPressed ? 'Possédé' : <button type="submit">Ajouter</button>}</KeptFocus>
      <button type="submit">Plus loin</button>
    </>
  );

  it('has the focus that its button had', async () => {
    const { rerender } = render(part(false));
    screen.getByRole('button', { name: 'Ajouter' }).focus();
    rerender(part(true));
    await waitFor(() => expect(screen.getByText('Possédé')).toHaveFocus());
  });

  it('leaves the focus to who has moved on by then', async () => {
    const { rerender } = render(part(false));
    screen.getByRole('button', { name: 'Ajouter' }).focus();
    screen.getByRole('button', { name: 'Plus loin' }).focus();
    await act(async () => rerender(part(true)));
    expect(screen.getByRole('button', { name: 'Plus loin' })).toHaveFocus();
  });
});

describe('a line that goes from its list', () => {
  const list = (
    <main>
      <h1>Corbeille</h1>
      <ul>
        <li>
          <button type="submit">Dune</button>
        </li>
        <li>
          <button type="submit">Emma</button>
        </li>
      </ul>
      <ul>
        <li>
          <button type="submit">Seule</button>
        </li>
      </ul>
    </main>
  );
  const line = (name: string) => screen.getByRole('button', { name });

  it.each([
    ['Dune', 'Emma'],
    ['Emma', 'Dune'],
  ])('gives the keyboard the next one, else the one before', (pressed, next) => {
    render(list);
    line(pressed).focus();
    focusNeighbour();
    expect(line(next)).toHaveFocus();
  });

  it('gives it the heading of the page when it was the last one', () => {
    render(list);
    line('Seule').focus();
    focusNeighbour();
    expect(screen.getByRole('heading')).toHaveFocus();
  });

  it('takes nobody along who has moved on from its button', () => {
    render(list);
    const pressed = line('Dune');
    line('Seule').focus();
    focusNeighbour(pressed);
    expect(line('Seule')).toHaveFocus();
  });
});
