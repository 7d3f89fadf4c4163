import { waitFor } from '@testing-library/react';
import { tellOtherTabs } from '@/app/_components/in-step';
import { render } from '../support/render';

const anotherTab = () => new BroadcastChannel('booktime_changes');

const setHidden = (isHidden: boolean) => {
  Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden });
  document.dispatchEvent(new Event('visibilitychange'));
};

describe('a tab beside another', () => {
  it('shows what was changed in the other one', async () => {
    const { router } = render(<p>Une page</p>);
    const other = anotherTab();
    other.postMessage('changed');
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    other.close();
  });

  it('waits with that until it is looked at, and asks once', async () => {
    const { router } = render(<p>Une page</p>);
    const [other, witness] = [anotherTab(), anotherTab()];
    const heard = new Promise<void>((resolve) => {
      let left = 2;
      witness.onmessage = () => (left -= 1) === 0 && resolve();
    });
    setHidden(true);
    other.postMessage('changed');
    other.postMessage('changed');
    await heard;
    expect(router.refresh).not.toHaveBeenCalled();
    setHidden(false);
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    other.close();
    witness.close();
  });

  it('tells the others of a change, and does not hear itself', async () => {
    const { router } = render(<p>Une page</p>);
    const other = anotherTab();
    const heard = new Promise<void>((resolve) => (other.onmessage = () => resolve()));
    tellOtherTabs();
    await heard;
    expect(router.refresh).not.toHaveBeenCalled();
    other.close();
  });
});
