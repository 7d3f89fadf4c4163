import type { ReactNode } from 'react';
import { FlashMessage } from './flash-message';

type ListPageProps = { title: string; lead: string; children: ReactNode };

/** The frame of a page that is a list of books. */
export function ListPage({ title, lead, children }: ListPageProps) {
  return (
    <main id="content" className="mx-auto max-w-[52rem] px-gutter pb-12">
      <FlashMessage />
      <h1 className="text-h1 lg:text-[2.75rem] lg:leading-none pt-6 lg:pt-10">{title}</h1>
      <p className="mt-2 text-ink-2">{lead}</p>
      {children}
    </main>
  );
}

type ListSectionProps = { title: string; count?: string; children: ReactNode };

export function ListSection({ title, count, children }: ListSectionProps) {
  return (
    <section className="mt-8">
      <h2 className="text-h2 flex items-baseline justify-between gap-3">
        {title}
        {count && <span className="text-small font-sans text-ink-2">{count}</span>}
      </h2>
      {children}
    </section>
  );
}
