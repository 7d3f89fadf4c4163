import type { ReactNode } from 'react';
import { BottomBar } from '@/app/_components/bottom-bar';
import { Footer } from '@/app/_components/footer';
import { ForReaders } from '@/app/_components/for-readers';
import { JsonLd } from '@/app/_components/json-ld';
import { PublicHeader } from '@/app/_components/public-header';
import type { Locale } from '@/lib/i18n/locales';
import type { Place } from '@/lib/public-pages/places';

type PublicPageProps = { locale: Locale; place: Place; graph: string; children: ReactNode };

/** What all public pages have around them. */
export function PublicPage({ locale, place, graph, children }: PublicPageProps) {
  return (
    <>
      <PublicHeader locale={locale} place={place} />
      <main id="content" className="mx-auto max-w-page px-gutter pb-6">
        {children}
      </main>
      <Footer locale={locale} place={place} />
      <ForReaders>
        <BottomBar locale={locale} />
      </ForReaders>
      <JsonLd graph={graph} />
    </>
  );
}
