import type { Route } from 'next';
import Link from 'next/link';
import { Cover } from '@/app/_components/cover/cover';
import type { CoverSubject } from '@/app/_components/cover/subject';

/** A volume as any view of the page shows it. */
export type ShownVolume = {
  number: number;
  /** « Tome 3 ». */
  name: string;
  title: string | null;
  year?: number;
  href: string;
};

/** Of whom the covers are drawn. */
export type CoversOf = Pick<CoverSubject, 'saga' | 'author' | 'category'>;

type TileProps = { of: CoversOf; volume: ShownVolume };

/** One volume under its cover, with room for what a reader can do with it. */
function VolumeTile({ of, volume: { number, name, title, year, href } }: TileProps) {
  return (
    <li className="min-w-0 flex flex-col">
      <Link href={href as Route} prefetch={false} className="block group">
        <span className="volume-cover">
          <Cover book={{ ...of, title: title ?? '', volume_number: number }} />
          <span data-place={number} />
        </span>
        <span className="mt-3 flex items-baseline justify-between gap-1 text-micro text-ink-2">
          <strong className="text-small font-semibold text-ink">{name}</strong>
          <span className="num">{year}</span>
        </span>
        {title !== null && (
          <span className="serif block text-[.9375rem] leading-[1.15rem] clamp-3 group-hover:underline underline-offset-4">
            {title}
          </span>
        )}
      </Link>
      <div className="volume-slot mt-auto" data-volume={number} />
    </li>
  );
}

export function VolumeTiles({ of, volumes }: { of: CoversOf; volumes: readonly ShownVolume[] }) {
  return (
    <ol className="mt-6 grid grid-cols-3 sm:grid-cols-5 lg:grid-cols-8 gap-x-3.5 lg:gap-x-5 gap-y-8">
      {volumes.map((volume) => (
        <VolumeTile key={volume.number} of={of} volume={volume} />
      ))}
    </ol>
  );
}
