import type { ReactNode } from 'react';

export function Panel({ title, note, children }: { title: string; note: string; children: ReactNode }) {
  return (
    <section className="card p-5 lg:p-6 min-w-0 flex flex-col">
      <div className="flex items-baseline justify-between gap-3 mb-4">
        <h2 className="text-h3">{title}</h2>
        <span className="text-small text-ink-3">{note}</span>
      </div>
      {children}
    </section>
  );
}
