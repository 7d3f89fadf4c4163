import type { CoverSubject } from '@/app/_components/cover/subject';
import { coverOf } from '@/app/(public)/_components/volume-cover';
import { wordsOf } from '@/app/(public)/_components/saga-words';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { volumeAt, volumesOf } from '@/lib/public-pages/saga-facts';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { findAuthor, findSaga, shelfOfSagas } from '@/lib/series/public-series.service';

/** What a picture shows: words on the left, up to three covers on the right. */
export type Picture = { title: string; above: string; below: string; covers: CoverSubject[] };

const FAN = 3;

const authorsOf = ({ authors }: CatalogueEntry) => [...new Set(authors.map(({ name }) => name))].join(', ');

const fanOf = (locale: Locale, entry: CatalogueEntry) => {
  const volumes = volumesOf(locale, entry).slice(0, FAN);
  return volumes.length ? volumes.map((volume) => coverOf(entry, volume)) : [coverOf(entry)];
};

const ofSaga = async (locale: Locale, entry: CatalogueEntry): Promise<Picture> => ({
  title: entry.name,
  above: authorsOf(entry),
  below: (await wordsOf(locale, entry)).line,
  covers: fanOf(locale, entry),
});

const ofVolume = async (locale: Locale, entry: CatalogueEntry, number: string): Promise<Picture | null> => {
  const volume = volumeAt(locale, entry, number);
  const t = await getTranslations('sagaVolume', locale);
  return (
    volume && {
      title: volume.title ?? volume.name,
      above: t('title', { saga: entry.name, number: volume.number }),
      below: authorsOf(entry),
      covers: [coverOf(entry, volume)],
    }
  );
};

const atSaga = async (locale: Locale, slug = '', number?: string): Promise<Picture | null> => {
  const found = await findSaga(locale, slug);
  if (!found || 'movedTo' in found) return null;
  const { entry } = found.saga;
  return number === undefined ? ofSaga(locale, entry) : ofVolume(locale, entry, number);
};

const ofAuthor = async (locale: Locale, slug = ''): Promise<Picture | null> => {
  const author = await findAuthor(locale, slug);
  if (!author) return null;
  const t = await getTranslations('authorPage', locale);
  const { name, series } = author;
  const covers = series.slice(0, FAN).map(({ entry }) => coverOf(entry, volumesOf(locale, entry)[0]));
  const below = series.map(({ entry }) => entry.name).join(', ');
  return { title: name, above: t('lead', { count: series.length }), below, covers };
};

const ofSite = async (locale: Locale): Promise<Picture> => {
  const [site, t] = [await getTranslations('site', locale), await getTranslations('sagas', locale)];
  const { series, total } = await shelfOfSagas(locale);
  const covers = series.slice(0, FAN).map(({ entry }) => coverOf(entry, volumesOf(locale, entry)[0]));
  return { title: site('title'), above: '', below: t('lead', { count: total }), covers };
};

/** The picture for the rest of an address, as in `sagas/one-piece/3`; null when no page is there. */
export const pictureFor = async (locale: Locale, [kind, slug, number, ...rest]: string[]): Promise<Picture | null> => {
  if (rest.length) return null;
  if (kind === 'sagas') return atSaga(locale, slug, number);
  if (number !== undefined) return null;
  if (kind === 'authors') return ofAuthor(locale, slug);
  return kind === 'site' && slug === undefined ? ofSite(locale) : null;
};
