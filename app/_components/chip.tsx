import type { LucideIcon } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';

type ChipProps = { href: Route; label: string; isOn: boolean; icon?: LucideIcon };

/** A filter that an address turns on or off. */
export function Chip({ href, label, isOn, icon: Icon }: ChipProps) {
  return (
    <Link href={href} className="chip" aria-current={isOn ? 'true' : undefined} scroll={false}>
      {Icon && <Icon className="icon" />}
      {label}
    </Link>
  );
}
