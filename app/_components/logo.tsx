import type { Route } from 'next';
import Link from 'next/link';
import { LOGO_LOOK, Mark } from './plain-logo';

export function Logo({ href, label }: { href: Route; label: string }) {
  return (
    <Link href={href} className={LOGO_LOOK} aria-label={label}>
      <Mark />
    </Link>
  );
}
