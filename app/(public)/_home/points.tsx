import type { ReactNode } from 'react';
import { ProgressBar } from '@/app/_components/progress-bar';
import { type Spine, SpineShelf } from '@/app/_components/spine-shelf';
import { Stars } from '@/app/_components/stars';
import type { Locale } from '@/lib/i18n/locales';
import { getFormatter, getTranslations } from '@/lib/i18n/server';

function Point({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="pt-5 border-t border-line-strong">
      <div className="h-[68px] flex items-center">{children}</div>
      <h2 className="text-h2 mt-3">{title}</h2>
      <p className="mt-1.5 text-ink-2 max-w-[24rem]">{text}</p>
    </div>
  );
}

const SPINES: Spine[] = [
  ['Le Comte de Monte-Cristo', 56, 26],
  ['L’Écume des jours', 48, 18],
  ['La Horde du Contrevent', 60, 28],
  ['La Vie devant soi', 50, 20],
  ['Peau d’homme', 62, 12],
  ['Le Petit Prince', 44, 13],
  ['Madame Bovary', 54, 24],
  ['Du côté de chez Swann', 58, 30],
  ['La Place', 42, 13],
  ['L’Étranger', 50, 18],
].map(([title, height, width]) => ({
  book: { title: String(title), category: 'roman' },
  height: Number(height),
  width: Number(width),
}));

const PAGE = { page: 214, total: 704, percent: 30 };

/** Three things that are true of BOOKTIME, each with a drawing of it. */
export async function Points({ locale }: { locale: Locale }) {
  const t = await getTranslations('home', locale);
  const rating = await getTranslations('rating', locale);
  const format = await getFormatter(locale);
  const page = t('examplePage', PAGE);
  return (
    <section className="mt-16 lg:mt-24 grid lg:grid-cols-3 gap-x-14 gap-y-10">
      <Point title={t('pageTitle')} text={t('pageText')}>
        <div className="w-full max-w-[16rem]">
          <div className="flex justify-between text-small num mb-2">
            <span className="text-ink-2">{page}</span>
            <strong className="font-semibold">{format.number(PAGE.percent / 100, { style: 'percent' })}</strong>
          </div>
          <ProgressBar percent={PAGE.percent} label={page} />
        </div>
      </Point>
      <Point title={t('ratingTitle')} text={t('ratingText')}>
        <Stars value={4.5} size={34} label={rating('label', { value: format.number(4.5) })} />
      </Point>
      <Point title={t('ownTitle')} text={t('ownText')}>
        <SpineShelf spines={SPINES} hasTitles={false} className="text-ink w-[15rem]" />
      </Point>
    </section>
  );
}
