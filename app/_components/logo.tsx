import type { Route } from 'next';
import Link from 'next/link';
import { Bee } from './bee';

const LOOK = 'inline-flex items-center gap-2 min-h-tap';

function Mark() {
  return (
    <>
      <Bee />
      <span className="serif text-[1.1875rem] font-[620] tracking-[.045em] leading-none">BOOKTIME</span>
    </>
  );
}

export function Logo({ href, label }: { href: Route; label: string }) {
  return (
    <Link href={href} className={LOOK} aria-label={label}>
      <Mark />
    </Link>
  );
}

/** Where the document itself is broken: what it leads to is loaded anew. */
export function PlainLogo({ href }: { href: string }) {
  return (
    <a href={href} className={LOOK}>
      <Mark />
    </a>
  );
}
