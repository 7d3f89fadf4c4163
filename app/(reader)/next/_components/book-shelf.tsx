import type { ReactNode } from 'react';

type BookShelfProps = {
  title: string;
  note?: string;
  /** Leads to all of them. */
  link?: ReactNode;
  className: string;
  children: ReactNode;
};

/** A row of covers that goes on to the right; it can be scrolled by keyboard. */
export function BookShelf({ title, note, link, className, children }: BookShelfProps) {
  return (
    <section className={`min-w-0 ${className}`}>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-h2">{title}</h2>
        {link}
      </div>
      {note && <p className="text-small text-ink-2 mt-1">{note}</p>}
      <ul tabIndex={0} aria-label={title} className="rail mt-3">
        {children}
      </ul>
    </section>
  );
}
