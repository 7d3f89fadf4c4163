import { screen } from '@testing-library/react';
import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { render } from '../support/render';

function Page({ onClose }: { onClose: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    onClose();
    setOpen(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>Ouvrir</Button>
      {isOpen && (
        <Dialog title="La Peste" onClose={close}>
          <Button>Modifier</Button>
        </Dialog>
      )}
    </>
  );
}

describe('a dialog', () => {
  const opened = async () => {
    const onClose = jest.fn();
    const rendered = render(<Page onClose={onClose} />);
    await rendered.user.click(screen.getByRole('button', { name: 'Ouvrir' }));
    return { ...rendered, onClose, dialog: screen.getByRole('dialog', { name: 'La Peste' }) };
  };

  it('keeps the focus inside, and is closed by Escape', async () => {
    const { user, dialog } = await opened();
    for (let presses = 0; presses < 5; presses++) {
      await user.tab();
      expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is closed by its cross, and by a press beside it', async () => {
    const { user, onClose } = await opened();
    await user.click(screen.getByRole('button', { name: 'Fermer' }));
    await user.click(screen.getByRole('button', { name: 'Ouvrir' }));
    await user.click(document.querySelector('.dialog-ground')!);
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
