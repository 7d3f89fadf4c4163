import type { ReactNode } from 'react';
import { type Spine, SpineShelf } from './spine-shelf';

const roman = (title: string, height: number, width: number): Spine => ({
  book: { title, category: 'roman' },
  height,
  width,
});

const SHELF: Spine[] = [
  roman('Le Comte de Monte-Cristo', 168, 42),
  {
    book: { title: 'Quelque part entre les ombres', saga: 'Blacksad', volume_number: 1, category: 'bd' },
    height: 190,
    width: 18,
  },
  roman('La Horde du Contrevent', 158, 38),
  roman('L’Écume des jours', 142, 26),
  { gap: { height: 150, width: 34 } },
  roman('La Vie devant soi', 140, 26),
  roman('Madame Bovary', 152, 34),
  { book: { title: 'Peau d’homme', category: 'bd' }, height: 182, width: 20 },
  roman('L’Étranger', 134, 22),
];

type MessagePageProps = { heading: ReactNode; text: string; note?: string; children: ReactNode };

/** A whole page that says what is wrong and leads on: `children` are the ways. */
export function MessagePage({ heading, text, note, children }: MessagePageProps) {
  return (
    <main id="content" className="mx-auto max-w-page px-gutter min-h-[calc(100dvh-114px)] grid place-items-center">
      <div className="w-full max-w-[40rem] text-center py-12">
        <SpineShelf spines={SHELF} className="text-ink justify-center" />
        <h1 className="text-h1 lg:text-[2.75rem] lg:leading-[1.05] mt-9">{heading}</h1>
        <p className="mt-3 text-ink-2 text-balance">{text}</p>
        {note && <p className="mt-2 text-small text-ink-3 num">{note}</p>}
        <div className="mt-7 flex flex-wrap justify-center gap-3">{children}</div>
      </div>
    </main>
  );
}
