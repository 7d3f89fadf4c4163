'use client';

import type { Route } from 'next';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ComponentProps } from 'react';

/** A link that says when it leads to where one is. A layout is not rendered again, so the browser has to say it. */
export function NavLink({ href, ...props }: Omit<ComponentProps<typeof Link>, 'href'> & { href: Route }) {
  const isCurrent = usePathname() === href;
  return <Link href={href} aria-current={isCurrent ? 'page' : undefined} {...props} />;
}
