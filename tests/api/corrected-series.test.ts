import { GET as search } from '@/app/api/series/search/route';
import { catalogue } from '@/lib/series/catalogue';
import { correctSeries } from '@/lib/series/corrections.service';
import { loadCatalogue } from '@/lib/series/load-catalogue.service';
import { listSagaCards } from '@/lib/sagas/saga-cards.service';
import { seriesStore } from '@/lib/series/series.store';
import { forgetSiteSeries, siteSeries } from '@/lib/series/site-series.service';
import { booksOf } from '../support/books';
import { gridsOf } from '../support/grids';
import { nextOf } from '../support/next';
import { aReader, answer } from '../support/request';

const onePiece = catalogue.find(({ slug }) => slug === 'one-piece')!;

const found = async (q: string) => {
  const { ask } = await aReader();
  const { body } = await answer(search(ask(`/api/series/search?q=${encodeURIComponent(q)}`), undefined as never));
  return body.series[0];
};

describe('a series that the site corrected', () => {
  beforeAll(() => loadCatalogue());
  afterAll(() => seriesStore.correct('one-piece', {}, { slug: 'one-piece' }));

  it('is found and answered so by the API, and ends there for its readers', async () => {
    const reader = await aReader();
    await booksOf(reader).add({ title: 'OP 1', author: 'Oda', category: 'manga', saga: 'One Piece', volume_number: 1 });
    const lastMissing = async () => (await nextOf(reader)()).body.missing[0].tail.at(-1);
    expect((await found('one piece')).volumes).toBe(onePiece.volumes);
    expect(await lastMissing()).toBe(onePiece.volumes);
    const more = onePiece.volumes! + 3;
    await correctSeries('one-piece', { volumes: more, volumesAsOf: '2026', otherNames: ['Pièce unique'] });
    expect(await found('pièce unique')).toMatchObject({ name: 'One Piece', volumes: more });
    expect((await gridsOf(reader).series('one-piece')).body.progress.total).toBe(more);
    expect((await gridsOf(reader).saga('One Piece')).body.progress.total).toBe(more);
    const { cards } = await listSagaCards(reader.id, { sort: 'title', page: 1 });
    expect(cards[0]?.progress.total).toBe(more);
    expect(await lastMissing()).toBe(more);
  });

  it('is known so within a minute when another process corrected it', async () => {
    const record = (await seriesStore.record('naruto'))!;
    const now = performance.now();
    // What was read a moment ago would be fresh still, and grow old sooner.
    forgetSiteSeries();
    await siteSeries(now);
    const entry = (await seriesStore.find('naruto'))!.entry;
    await seriesStore.correct('naruto', { ...record.corrections, firstYear: 1998 }, { slug: entry.slug });
    expect((await siteSeries(now + 59_000)).bySlug.get('naruto')?.firstYear).toBe(entry.firstYear);
    expect((await siteSeries(now + 61_000)).bySlug.get('naruto')?.firstYear).toBe(1998);
    await seriesStore.correct('naruto', {}, { slug: entry.slug });
    expect((await siteSeries(now + 200_000)).bySlug.get('naruto')?.firstYear).toBe(entry.firstYear);
  });
});
