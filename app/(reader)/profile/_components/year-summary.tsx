import { Share2 } from 'lucide-react';
import type { Route } from 'next';
import { Bee } from '@/app/_components/bee';
import { LinkButton } from '@/app/_components/button';
import { fillShelves } from '@/app/_year-card/shelf';
import { shelvesPicture } from '@/app/_year-card/shelf-picture';
import { yearCardWords } from '@/app/_year-card/year-card-words';
import { getLocale, getTranslations } from '@/lib/i18n/server';
import type { YearCard } from '@/lib/statistics/year-card.service';

/** More backs than that are a pattern, and a heavy page. */
const MOST_SPINES = 150;

const ROOMS = [
  { width: 300, height: 330, className: 'md:hidden' },
  { width: 700, height: 300, className: 'hidden md:block' },
] as const;

/** The books of the year as backs on shelves, drawn for a phone and for what is wider. */
function Shelves({ shelf, text }: { shelf: YearCard['shelf']; text: string }) {
  const latest = shelf.slice(-MOST_SPINES);
  return ROOMS.map(({ className, ...room }) => (
    <div
      key={className}
      className={`mt-6 [&>svg]:w-full [&>svg]:h-auto ${className}`}
      role="img"
      aria-label={text}
      dangerouslySetInnerHTML={{ __html: shelvesPicture(fillShelves(latest, room), room.width, room.height) }}
    />
  ));
}

/** The night-green card: the year in figures and on shelves, in the words of the picture that is shared. */
export async function YearSummary({ card, firstName }: { card: YearCard; firstName: string }) {
  const t = await getTranslations('profile');
  const words = yearCardWords(card, firstName, await getLocale());
  return (
    <section
      className="md:col-span-2 rounded-card bg-forest text-forest-on p-5 lg:p-8 min-w-0 flex flex-col"
      aria-label={t('yearFigures', { year: String(card.year) })}
    >
      <div className="flex items-start justify-between gap-4">
        <div>
          <p className="text-small opacity-80 mb-2">{words.lead}</p>
          <h2 className="text-[3rem] lg:text-[4.25rem] leading-[.95] tracking-[-.035em] num">
            {words.books} <em className="block lg:inline font-[420]">{words.year}</em>
          </h2>
        </div>
        <span className="flex-none [--bee:var(--on-forest)]">
          <Bee size={52} />
        </span>
      </div>
      <dl className="mt-5 flex flex-wrap gap-x-9 gap-y-3">
        {words.figures.map(({ value, label }) => (
          <div key={label} className="flex flex-col-reverse justify-end">
            <dt className="text-small opacity-80">{label}</dt>
            <dd className="serif text-[1.75rem] lg:text-[2.25rem] leading-none font-[560] num">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-auto">
        <Shelves shelf={card.shelf} text={t('shelf', { count: card.books })} />
      </div>
      <div className="mt-5 flex flex-wrap items-center justify-between gap-3">
        <p className="text-small opacity-80">{words.legend}</p>
        <LinkButton
          href={`/profile/years/${card.year}` as Route}
          className="bg-forest-on! text-forest! border-transparent!"
        >
          <Share2 className="icon" />
          {t('goalsAndCard')}
        </LinkButton>
      </div>
    </section>
  );
}
