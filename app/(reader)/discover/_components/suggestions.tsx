import type { ReactNode } from 'react';

type SuggestionsProps = { title: string; note?: string; children: ReactNode };

export function Suggestions({ title, note, children }: SuggestionsProps) {
  return (
    <section>
      <h2 className="text-h2 flex items-baseline justify-between gap-3">
        {title}
        {note && <span className="text-small font-sans text-ink-2 whitespace-nowrap">{note}</span>}
      </h2>
      <ul className="mt-4 grid grid-cols-1 gap-4 md:grid-cols-2 xl:grid-cols-3">{children}</ul>
    </section>
  );
}
