import { Download } from 'lucide-react';
import { yearCardWords } from '@/app/_year-card/year-card-words';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import type { YearCard } from '@/lib/statistics/year-card.service';

/** The year as a picture to share, with all that is written on it as its text. */
export async function Picture({ card, firstName }: { card: YearCard; firstName: string }) {
  const [t, locale] = [await getTranslations('year'), await getLocale()];
  const { lead, books, year, figures, legend } = yearCardWords(card, firstName, locale);
  const said = [`${lead} ${books} ${year}`, ...figures.map(({ value, label }) => `${value} ${label}`), legend];
  const address = `/api/stats/years/${card.year}/card.png?lang=${locale}`;
  return (
    <section aria-labelledby="picture">
      <h2 id="picture" className="text-h2">
        {t('picture')}
      </h2>
      <p className="text-ink-2 mt-1">{t('pictureText')}</p>
      <img
        src={address}
        width={1080}
        height={1350}
        alt={said.join('. ')}
        className="mt-4 w-full max-w-[30rem] md:max-lg:max-w-[22rem] h-auto rounded-card bg-forest shadow-card"
      />
      <a className="btn btn-quiet mt-4" href={address} download={`booktime-${card.year}.png`}>
        <Download className="icon" />
        {t('download')}
      </a>
    </section>
  );
}
