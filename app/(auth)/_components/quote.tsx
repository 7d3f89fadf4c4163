import type { Category } from '@/lib/books/books.schemas';
import { type Spine, SpineShelf } from '@/app/_components/spine-shelf';
import { getTranslations } from '@/lib/i18n/server';

const single = (title: string, height: number, width: number, category: Category = 'roman'): Spine => ({
  book: { title, category },
  height,
  width,
});

const volumes = (saga: string, category: Category, height: number, width: number): Spine[] =>
  [1, 2, 3].map((number) => ({ book: { title: '', saga, volume_number: number, category }, height, width }));

const SPINES: Spine[] = [
  single('Du côté de chez Swann', 238, 44),
  single('Le Comte de Monte-Cristo', 262, 58),
  ...volumes('Blacksad', 'bd', 290, 20),
  single('L’Étranger', 208, 24),
  single('La Horde du Contrevent', 246, 52),
  single('Mémoires d’Hadrien', 222, 34),
  ...volumes('L’Atelier des Sorciers', 'manga', 196, 26),
  { gap: { height: 196, width: 26 } },
  single('L’Écume des jours', 214, 30),
  single('Peau d’homme', 276, 24, 'bd'),
  single('Madame Bovary', 230, 40),
  single('La Vie devant soi', 212, 28),
  single('Persepolis', 258, 36, 'bd'),
  single('La Promesse de l’aube', 226, 34),
];

/** The night-green half of the page: a sentence, and books. */
export async function Quote() {
  const t = await getTranslations('auth');
  return (
    <aside className="relative overflow-hidden bg-forest text-forest-on flex flex-col justify-end lg:justify-center pt-10 lg:pt-0">
      <figure className="px-gutter lg:px-16 lg:max-w-[38rem]">
        <blockquote className="serif italic text-[1.5rem] leading-[1.85rem] lg:text-[2.25rem] lg:leading-[2.6rem] font-[460] tracking-[-.015em] text-balance">
          {t('quote')}
        </blockquote>
        <figcaption className="mt-3 text-small opacity-80">
          {t.rich('quoteBy', { cite: (words) => <cite>{words}</cite> })}
        </figcaption>
      </figure>
      <div
        aria-hidden="true"
        className="mt-8 lg:mt-16 pl-gutter lg:pl-16 max-h-[150px] lg:max-h-none overflow-hidden lg:overflow-visible [--missing:var(--forest-missing)]"
      >
        <SpineShelf spines={SPINES} className="text-forest-on w-max" />
      </div>
    </aside>
  );
}
