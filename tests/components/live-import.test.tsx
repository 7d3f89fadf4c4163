import { screen, waitFor } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { LiveImport } from '@/app/(reader)/import/[importId]/_components/live-import';
import { BATCH } from '@/lib/imports/import-examples.schemas';
import { getImport } from '@/lib/imports/imports.endpoints';
import { ImportBatch } from '@/lib/imports/imports.schemas';
import { render } from '../support/render';
import { refuse, reply, server } from '../support/server';

const anImport = (change: Partial<ImportBatch>): ImportBatch => ImportBatch.parse({ ...BATCH, ...change });
const applying = (done: number) => anImport({ state: 'applying', is_working: true, progress: { done, total: 400 } });
const enriching = (done: number) =>
  anImport({ state: 'applied', enrichment: { state: 'running', done, total: 30, filled: done, unknown: 0 } });

const bar = (name: string) => screen.getByRole('progressbar', { name });

describe('an import at work', () => {
  it('tells how far it is, and looks again until it moves on', async () => {
    server.use(reply(getImport, applying(300)));
    render(<LiveImport batch={applying(100)} />);
    expect(bar('Ajout à votre bibliothèque')).toHaveAttribute('aria-valuenow', '25');
    expect(screen.getByText('100 sur 400')).toBeInTheDocument();
    expect(screen.getByText(/Vous pouvez quitter cette page/)).toBeInTheDocument();
    expect(await screen.findByText('300 sur 400')).toBeInTheDocument();
    expect(bar('Ajout à votre bibliothèque')).toHaveAttribute('aria-valuenow', '75');
  });

  it('reads out what it does, and not every count', () => {
    server.use(reply(getImport, applying(300)));
    render(<LiveImport batch={applying(100)} />);
    expect(screen.getByText('Ajout à votre bibliothèque').closest('[aria-live]')).not.toBeNull();
    expect(screen.getByText('100 sur 400').closest('[aria-live]')).toBeNull();
  });

  it('has the page drawn anew once it is done, and asks no more', async () => {
    let asked = 0;
    server.use(
      http.get('*/api/imports/:id', () => {
        asked += 1;
        return HttpResponse.json(anImport({ state: 'applied' }));
      }),
    );
    const { router } = render(<LiveImport batch={applying(399)} />);
    expect(router.refresh).not.toHaveBeenCalled();
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
    await new Promise((resolve) => setTimeout(resolve, 1300));
    expect(asked).toBe(1);
  });

  it('has it drawn anew when another tab took it to another state', async () => {
    server.use(reply(getImport, anImport({ state: 'undoing', is_working: true, progress: { done: 0, total: 9 } })));
    const { router } = render(<LiveImport batch={applying(10)} />);
    await waitFor(() => expect(router.refresh).toHaveBeenCalledTimes(1));
  });

  it('shows what it last knew while the server does not answer, and goes on when it does', async () => {
    server.use(refuse(getImport, 500, 'Internal server error'));
    const { router } = render(<LiveImport batch={applying(100)} />);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.getByText('100 sur 400')).toBeInTheDocument();
    expect(router.refresh).not.toHaveBeenCalled();
    server.use(reply(getImport, applying(200)));
    expect(await screen.findByText('200 sur 400', {}, { timeout: 8000 })).toBeInTheDocument();
  }, 15_000);

  it('does not promise a share of what nobody has counted yet', () => {
    const reading = (done: number) => anImport({ state: 'reading', is_working: true, progress: { done, total: 0 } });
    server.use(reply(getImport, reading(200)));
    render(<LiveImport batch={reading(0)} />);
    expect(bar('Lecture du fichier')).toHaveAttribute('aria-valuenow', '0');
    expect(screen.getByText('On commence…')).toBeInTheDocument();
  });

  it('says of Open Library that the books are there already, in the language of the reader', () => {
    server.use(reply(getImport, enriching(4)));
    render(<LiveImport batch={enriching(3)} />, { locale: 'en' });
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '10');
    expect(screen.getByText('3 of 30')).toBeInTheDocument();
    expect(screen.getByText(/Your books are here already/)).toBeInTheDocument();
  });
});
