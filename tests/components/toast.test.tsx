import { act, screen } from '@testing-library/react';
import { useToast } from '@/app/_components/toast';
import { render } from '../support/render';

function Remover({ onUndo }: { onUndo: () => void }) {
  const show = useToast();
  const action = { label: 'Annuler', altText: 'Remettre le livre', onAct: onUndo };
  return <button onClick={() => show({ kind: 'removed', text: '« Dune » supprimé', action })}>Supprimer</button>;
}

const start = async () => {
  const onUndo = jest.fn();
  const { user } = render(<Remover onUndo={onUndo} />, { advanceTimers: jest.advanceTimersByTime });
  await user.click(screen.getByRole('button', { name: 'Supprimer' }));
  return { user, onUndo };
};

const wait = (milliseconds: number) => act(() => jest.advanceTimersByTime(milliseconds));
const message = () => document.querySelector('.toast');

describe('a message', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('undoes what it tells, once, and goes', async () => {
    const { user, onUndo } = await start();
    await user.click(screen.getByRole('button', { name: 'Annuler' }));
    expect(onUndo).toHaveBeenCalledTimes(1);
    expect(message()).toBeNull();
  });

  it('stays eight seconds', async () => {
    await start();
    wait(7_000);
    expect(message()).toHaveTextContent('« Dune » supprimé');
    wait(1_500);
    expect(message()).toBeNull();
  });

  it('waits while a pointer is on it', async () => {
    const { user } = await start();
    await user.hover(message() as Element);
    wait(20_000);
    expect(message()).not.toBeNull();
    await user.unhover(message() as Element);
    wait(9_000);
    expect(message()).toBeNull();
  });

  it('is closed by a button with a name', async () => {
    const { user, onUndo } = await start();
    await user.click(screen.getByRole('button', { name: 'Fermer le message' }));
    expect(message()).toBeNull();
    expect(onUndo).not.toHaveBeenCalled();
  });
});
