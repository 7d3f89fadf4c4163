import { useQuery } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { IntlProvider } from 'use-intl';
import { SagaProgress } from '@/app/(public)/_components/saga-progress';
import { ReaderComb } from '@/app/_components/saga/reader-comb';
import { SagaReading } from '@/app/_components/saga/saga-context';
import { SagaPanel } from '@/app/_components/saga/saga-panel';
import { figuresOf } from '@/lib/sagas/grid-figures';
import { getSagaGrid, getSeriesGrid } from '@/lib/sagas/grid.endpoints';
import { type GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { sagaGridQuery } from '@/lib/sagas/saga-grid.client';
import { compileMessages } from '@/lib/i18n/compile-messages';
import french from '@/messages/fr.json';
import { render } from '../support/render';
import { reply, server } from '../support/server';

const { sagaReader } = compileMessages(french);
const [EXAMPLE] = SagaGrid.meta()?.examples as SagaGrid[];
const of = { saga_name: 'Astérix' };

const aVolume = (number: number, read: boolean): GridVolume => ({
  ...EXAMPLE!.volumes[0]!,
  ...{ number, label: String(number), title: `Astérix - Tome ${number}`, owned: false, read, books: [] },
});
/** Three volumes, the first of which are read. */
const aGrid = (read = 0): SagaGrid => {
  const volumes = [1, 2, 3].map((number) => aVolume(number, number <= read));
  return { ...EXAMPLE!, volumes, ...figuresOf(volumes, EXAMPLE!.settings, true) };
};

function Live({ rendered }: { rendered: SagaGrid }) {
  const { data: grid } = useQuery({ ...sagaGridQuery(of), initialData: rendered, staleTime: Infinity });
  return (
    <SagaReading of={of} grid={grid}>
      <SagaPanel />
      <ReaderComb />
    </SagaReading>
  );
}

const open = (grid: SagaGrid) =>
  render(
    <IntlProvider locale="fr-FR" messages={{ sagaReader }}>
      <Live rendered={grid} />
    </IntlProvider>,
  );

const readTo = () => screen.getByRole('textbox', { name: 'Lu jusqu’au tome' });
const chosen = () => within(screen.getByRole('region', { name: 'Le tome choisi' }));
const toggle = (name: string) => chosen().getByRole('button', { name });

describe('a saga of one’s own', () => {
  it('says of its chosen volume what it is called beside the saga and its number', () => {
    open(aGrid());
    expect(chosen().getByText('Tome 1')).toBeInTheDocument();
  });

  it.each(['12a', ''])('says that nobody can have read up to «%s», and sends nothing', async (typed) => {
    const { user } = open(aGrid());
    await user.type(readTo(), `${typed}{Enter}`);
    expect(screen.getByText('Cela ne se peut pas. Rien n’a changé.')).toBeInTheDocument();
  });

  it('keeps the keyboard on what it pressed, and takes the number that is true by then', async () => {
    server.use(
      http.post('*/api/sagas/:name/read-to', () => HttpResponse.json({ updates_made: 2, undo: null })),
      reply(getSagaGrid, aGrid(2)),
    );
    const { user } = open(aGrid());
    await user.type(readTo(), '02{Enter}');
    expect(readTo()).toHaveFocus();
    await waitFor(() => expect(readTo()).toHaveValue('2'));
    expect(screen.queryByText('Cela ne se peut pas. Rien n’a changé.')).toBeNull();
  });

  it('is as the server has it once several quick changes were refused', async () => {
    let refuse = () => {};
    const isRefused = new Promise<void>((resolve) => (refuse = resolve));
    server.use(
      http.put('*/api/sagas/:name/volumes', async () => {
        await isRefused;
        return HttpResponse.json({ detail: 'no' }, { status: 500 });
      }),
      // Nor is the grid to be had: what is shown is what was known.
      http.get('*/api/sagas/:name/grid', () => HttpResponse.json({ detail: 'no' }, { status: 500 })),
    );
    const { user } = open(aGrid());
    await user.click(toggle('Tome 1 possédé'));
    await user.click(toggle('Tome 1 lu'));
    await waitFor(() => expect(toggle('Tome 1 lu')).toHaveAttribute('aria-pressed', 'true'));
    refuse();
    await waitFor(() => expect(toggle('Tome 1 lu')).toHaveAttribute('aria-pressed', 'false'));
    await waitFor(() => expect(toggle('Tome 1 possédé')).toHaveAttribute('aria-pressed', 'false'));
  });
});

it('tells other tabs what is changed on the page of a series that is everybody’s', async () => {
  server.use(
    reply(getSeriesGrid, aGrid()),
    http.post('*/api/series/:slug/read-to', () => HttpResponse.json({ updates_made: 2, undo: null })),
  );
  const other = new BroadcastChannel('booktime_changes');
  const heard = new Promise<void>((resolve) => (other.onmessage = () => resolve()));
  const { user } = render(
    <SagaProgress slug="asterix" locale="fr" messages={{ sagaReader }} onSignedOut={() => undefined} />,
  );
  await user.type(await screen.findByRole('textbox', { name: 'Lu jusqu’au tome' }), '2{Enter}');
  await heard;
  other.close();
});
