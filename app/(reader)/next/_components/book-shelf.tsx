import type { ReactNode } from 'react';

type BookShelfProps = { title: string; note?: string; children: ReactNode };

/** A row of covers that goes on to the right; it can be scrolled by keyboard. */
export function BookShelf({ title, note, children }: BookShelfProps) {
  return (
    <section className="min-w-0">
      <h2 className="text-h2">{title}</h2>
      {note && <p className="text-small text-ink-2 mt-1">{note}</p>}
      <ul
        tabIndex={0}
        aria-label={title}
        className="mt-4 flex gap-4 overflow-x-auto -mx-gutter px-gutter pb-2 lg:mx-0 lg:px-1 [scrollbar-width:thin]"
      >
        {children}
      </ul>
    </section>
  );
}
