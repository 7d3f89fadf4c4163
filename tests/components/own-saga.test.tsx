import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { OwnSaga } from '@/app/_components/saga/own-saga';
import type { GridVolume, SagaGrid } from '@/lib/sagas/grid.schemas';
import { compileMessages } from '@/lib/i18n/compile-messages';
import french from '@/messages/fr.json';
import { render } from '../support/render';
import { server } from '../support/server';

const volume = (number: number, state: Partial<GridVolume> = {}) => ({
  ...{ number, label: String(number), title: `Tome ${number}`, year: null, announced: false, cover_url: '' },
  ...{ owned: false, read: false, reading: false, books: [] },
  ...state,
});

const progress = { total: 3, owned: 1, read: 0, owned_percentage: 33, read_percentage: 0 };
const grid = {
  ...{ name: 'Blacksad', author: 'Juan Díaz Canales', category: 'bd', series: null, progress },
  ...{ volumes: [volume(1, { owned: true }), volume(2), volume(3)], gaps: [], tail: [2, 3] },
  ...{ next_to_read: null, next_to_buy: null },
} as unknown as SagaGrid;

const messages = { sagaReader: compileMessages(french).sagaReader };
const saga = () =>
  render(
    <OwnSaga of={{ saga_name: 'Blacksad' }} grid={grid} locale="fr" messages={messages} action={jest.fn()}>
      Blacksad
    </OwnSaga>,
  );
const toggle = (name: string, pressed: boolean) => screen.findByRole('button', { name, pressed });

describe('a saga of one’s own', () => {
  it('shows at once that a volume is read, and sends that alone', async () => {
    const asked: unknown[] = [];
    server.use(
      http.put('*/api/sagas/Blacksad/volumes', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ updates_made: 1, undo: null });
      }),
      http.get('*/api/sagas/Blacksad/grid', () => HttpResponse.json(grid)),
    );
    const { user } = saga();
    await user.click(await toggle('Tome 1 lu', false));
    await toggle('Tome 1 lu', true);
    await waitFor(() => expect(asked).toEqual([{ volumes: [1], read: true }]));
  });

  it('takes a choice back, with the reason, when the server does not take it', async () => {
    server.use(
      http.put('*/api/sagas/Blacksad/volumes', () => HttpResponse.json({ detail: 'En pause' }, { status: 503 })),
      http.get('*/api/sagas/Blacksad/grid', () => HttpResponse.json(grid)),
    );
    const { user } = saga();
    await user.click(await toggle('Tome 2 possédé', false));
    expect(await screen.findByText(/En pause/)).toBeInTheDocument();
    await toggle('Tome 2 possédé', false);
  });

  it('is read up to a volume by its number', async () => {
    const asked: unknown[] = [];
    server.use(
      http.post('*/api/sagas/Blacksad/read-to', async ({ request }) => {
        asked.push(await request.json());
        return HttpResponse.json({ updates_made: 2, undo: 'token' });
      }),
      http.get('*/api/sagas/Blacksad/grid', () => HttpResponse.json(grid)),
    );
    const { user } = saga();
    await user.type(screen.getByLabelText('Lu jusqu’au tome'), '2{Enter}');
    expect(await screen.findByText('2 tomes marqués comme lus.')).toBeInTheDocument();
    expect(asked).toEqual([{ volume: 2 }]);
    expect(screen.getByRole('button', { name: 'Annuler' })).toBeInTheDocument();
  });
});
