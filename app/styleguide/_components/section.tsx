import type { ReactNode } from 'react';

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="py-10 rule grid gap-5">
      <h2 className="text-h2">{title}</h2>
      {children}
    </section>
  );
}
