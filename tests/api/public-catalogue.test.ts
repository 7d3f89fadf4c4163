import { catalogue } from '@/lib/series/catalogue';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { correctSeries } from '@/lib/series/corrections.service';
import type { Locale } from '@/lib/i18n/locales';
import { findSaga, shelfOfSagas } from '@/lib/series/public-series.service';
import { loadCatalogue } from '@/lib/series/load-catalogue.service';
import { seriesStore } from '@/lib/series/series.store';

const [potter, ...others] = catalogue as [CatalogueEntry, ...CatalogueEntry[]];
const sagaOf = async (slug: string) => (await seriesStore.find(slug))!;
const everything = async () => {
  const series = await seriesStore.list({}, { sort: 'name', locale: 'fr' });
  return series.map(({ entry, changedAt }) => [entry, changedAt.getTime()]);
};

describe('the catalogue in the database of a site', () => {
  beforeAll(() => loadCatalogue());

  it('holds every series as the catalogue tells it', async () => {
    expect(await seriesStore.count({}, 'fr')).toBe(catalogue.length);
    expect((await sagaOf(potter.slug)).entry).toEqual(potter);
  });

  it('stands in each language under the letter of its name there', async () => {
    const under = async (locale: Locale, letter: string) =>
      (await shelfOfSagas(locale, { letter })).series.map(({ entry }) => entry.name);
    expect(await under('fr', 's')).toContain('Le Seigneur des Anneaux');
    expect(await under('en', 'l')).toContain('The Lord of the Rings');
    expect(await under('en', 's')).not.toContain('Le Seigneur des Anneaux');
    const saga = await findSaga('en', 'le-seigneur-des-anneaux');
    expect(saga).toMatchObject({ saga: { entry: { name: 'The Lord of the Rings' } } });
  });

  it('is the same after it was loaded again, dates of change included', async () => {
    const before = await everything();
    await loadCatalogue();
    await Promise.all([loadCatalogue(), loadCatalogue()]);
    expect(await everything()).toEqual(before);
  });

  it('takes what is new, lets go what is gone, and says that only what changed has changed', async () => {
    const before = await sagaOf(others[0]!.slug);
    const newer = [{ ...potter, description: { ...potter.description, fr: 'Un sorcier.' } }, ...others.slice(0, -1)];
    await loadCatalogue(newer);
    expect((await sagaOf(potter.slug)).entry.description.fr).toBe('Un sorcier.');
    expect(await sagaOf(others[0]!.slug)).toEqual(before);
    expect(await seriesStore.find(others.at(-1)!.slug)).toBeNull();
    await loadCatalogue();
    expect(await seriesStore.count({}, 'fr')).toBe(catalogue.length);
  });

  it('does not call a page changed for a keyword that no page shows', async () => {
    const before = await sagaOf(potter.slug);
    await loadCatalogue([{ ...potter, keywords: ['balai', 'baguette'] }, ...others]);
    const after = await sagaOf(potter.slug);
    expect(after.entry.keywords).toEqual(['balai', 'baguette']);
    expect(after.changedAt).toEqual(before.changedAt);
  });

  describe('corrected by the site', () => {
    afterEach(() => loadCatalogue());

    it('keeps the correction through an upgrade that changes something else', async () => {
      await correctSeries('one-piece', { publishers: ['Glénat Manga'] });
      const newer = catalogue.map((entry) => (entry.slug === 'one-piece' ? { ...entry, firstYear: 1996 } : entry));
      await loadCatalogue(newer);
      expect((await sagaOf('one-piece')).entry).toMatchObject({ publishers: ['Glénat Manga'], firstYear: 1996 });
    });

    it('keeps it under a new slug, and the old one leads there', async () => {
      await correctSeries('monster', { description: { fr: 'Un médecin.', en: 'A doctor.' } });
      const renamed = catalogue.map((entry) =>
        entry.slug === 'monster' ? { ...entry, slug: 'monster-urasawa', formerSlugs: ['monster'] } : entry,
      );
      await loadCatalogue(renamed);
      expect((await sagaOf('monster-urasawa')).entry.description.fr).toBe('Un médecin.');
      expect(await seriesStore.find('monster')).toBeNull();
      expect(await seriesStore.movedTo('monster')).toBe('monster-urasawa');
    });

    it('refuses what makes no sense, and keeps what there was', async () => {
      const before = await sagaOf('naruto');
      await expect(correctSeries('naruto', { volumes: 'many' })).rejects.toThrow(/volumes/);
      await expect(correctSeries('naruto', { volumes: null })).rejects.toThrow(/multiple numbering/);
      await expect(correctSeries('naruto', { slug: 'boruto' })).rejects.toThrow(/permanent/);
      await expect(correctSeries('no-such-series', { volumes: 3 })).rejects.toThrow(/no-such-series/);
      expect(await sagaOf('naruto')).toEqual(before);
    });

    it('shows the facts while a correction does not fit them, and remembers it', async () => {
      await correctSeries('blacksad', { volumes: 8 });
      const endless = ({ volumes: _, volumesAsOf: __, ...entry }: CatalogueEntry): CatalogueEntry => ({
        ...entry,
        numbering: 'multiple',
      });
      await loadCatalogue(catalogue.map((entry) => (entry.slug === 'blacksad' ? endless(entry) : entry)));
      expect((await sagaOf('blacksad')).entry.volumes).toBeUndefined();
      await loadCatalogue();
      expect((await sagaOf('blacksad')).entry.volumes).toBe(8);
    });
  });
});
