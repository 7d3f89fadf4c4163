import { ViewSwitch } from '@/app/_components/saga/view-switch';
import { VolumeLegend } from '@/app/_components/saga/volume-legend';
import type { Locale } from '@/lib/i18n/locales';
import { getTranslations } from '@/lib/i18n/server';
import { pathOf, places } from '@/lib/public-pages/places';
import { volumesOf } from '@/lib/public-pages/saga-facts';
import { usualView } from '@/lib/public-pages/saga-views';
import type { CatalogueEntry } from '@/lib/series/catalogue.schemas';
import { LateCovers } from './late-covers';
import { wordsOf } from './saga-words';
import { coverOf } from './volume-cover';
import { VolumeComb, VolumeTitles } from './volume-comb';
import { VolumeRows } from './volume-rows';
import { type ShownVolume, VolumeTiles } from './volume-tiles';

type SagaVolumesProps = { locale: Locale; entry: CatalogueEntry };

const shownOf = async ({ locale, entry }: SagaVolumesProps): Promise<ShownVolume[]> => {
  const t = await getTranslations('volume', locale);
  return volumesOf(locale, entry).map(({ number, title, year }) => {
    const href = pathOf(locale, places.volume(entry.slug, number));
    return { number, name: t('number', { number }), title, year, href };
  });
};

/** All three views are on the page, whoever looks at it; the style sheet shows one. */
async function Views({ locale, entry, volumes }: SagaVolumesProps & { volumes: ShownVolume[] }) {
  const usual = usualView(volumes.length);
  const { author, category } = coverOf(entry);
  const covers = { of: { saga: entry.name, author, category }, volumes };
  return (
    <>
      <div data-as="covers" className={usual === 'covers' ? '' : 'min-h-screen'}>
        <div className="for-readers">
          <VolumeLegend locale={locale} />
        </div>
        {usual === 'covers' ? <VolumeTiles {...covers} /> : <LateCovers {...covers} />}
      </div>
      <div data-as="cells">
        <VolumeComb locale={locale} volumes={volumes} />
        {usual === 'cells' && <VolumeTitles volumes={volumes} />}
      </div>
      <div data-as="list">
        <VolumeRows volumes={volumes} />
      </div>
    </>
  );
}

/** Every volume in order, and since when its number is known. */
export async function SagaVolumes({ locale, entry }: SagaVolumesProps) {
  const [t, { asOf }] = [await getTranslations('saga', locale), await wordsOf(locale, entry)];
  const volumes = await shownOf({ locale, entry });
  const count = volumes.length;
  const usual = usualView(count);
  const isCounted = entry.volumes !== undefined;
  const words = { covers: t('view.covers'), cells: t('view.cells'), list: t('view.list') };
  return (
    <section className="mt-10 lg:mt-14" data-usual={usual}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <h2 className="text-h2">{isCounted ? t('volumesHeading', { count }) : t('multiple')}</h2>
        {count > 0 && <ViewSwitch usual={usual} label={t('views')} words={words} />}
      </div>
      {!isCounted && <p className="mt-2 max-w-text text-ink-2">{t('multipleText')}</p>}
      {count > 0 && <Views locale={locale} entry={entry} volumes={volumes} />}
      {asOf !== null && <p className="mt-6 text-small text-ink-2">{asOf}</p>}
    </section>
  );
}
