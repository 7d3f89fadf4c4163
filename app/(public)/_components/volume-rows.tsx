import type { Route } from 'next';
import Link from 'next/link';
import type { ShownVolume } from './volume-tiles';

/** Each volume in a line, with room for what a reader has of it. */
export function VolumeRows({ volumes }: { volumes: readonly ShownVolume[] }) {
  return (
    <ol className="volume-rows mt-6">
      {volumes.map(({ number, name, title, year, href }) => (
        <li key={number}>
          <Link href={href as Route} prefetch={false} className="volume-name group">
            <span className="flex items-baseline gap-2 text-micro text-ink-2">
              <strong className="text-small font-semibold text-ink">{name}</strong>
              <span className="num">{year}</span>
            </span>
            {title !== null && (
              <span className="serif leading-tight group-hover:underline underline-offset-4">{title}</span>
            )}
          </Link>
          <div className="volume-slot" data-volume={number} />
        </li>
      ))}
    </ol>
  );
}
