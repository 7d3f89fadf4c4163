import type { Route } from 'next';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { Locale } from '@/lib/i18n/locales';
import { pathOf, type Place } from '@/lib/public-pages/places';

type PageLinkProps = Omit<ComponentProps<typeof Link>, 'href' | 'prefetch'> & { locale: Locale; to: Place };

/** A link to a public page. Nothing is fetched ahead: such pages have many links, and most readers follow one. */
export function PageLink({ locale, to, ...props }: PageLinkProps) {
  return <Link href={pathOf(locale, to) as Route} prefetch={false} {...props} />;
}
