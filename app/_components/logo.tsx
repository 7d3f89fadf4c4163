import type { Route } from 'next';
import Link from 'next/link';
import { Bee } from './bee';

export function Logo({ href, label }: { href: Route; label: string }) {
  return (
    <Link href={href} className="inline-flex items-center gap-2 min-h-tap" aria-label={label}>
      <Bee />
      <span className="serif text-[1.1875rem] font-[620] tracking-[.045em] leading-none">BOOKTIME</span>
    </Link>
  );
}
