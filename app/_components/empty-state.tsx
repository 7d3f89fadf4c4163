import type { ReactNode } from 'react';
import { HexCell } from './hex-cell';

type EmptyStateProps = { title: string; text: string; picture?: ReactNode; children?: ReactNode };

const Cells = () => (
  <div className="flex gap-1" aria-hidden="true">
    {[1, 2, 3].map((number) => (
      <HexCell key={number} state="announced" number={number} />
    ))}
  </div>
);

/** Nothing here, and what to do next: `children` are the one or two ways on. */
export function EmptyState({ title, text, picture = <Cells />, children }: EmptyStateProps) {
  return (
    <section className="card p-6 lg:p-10 flex flex-col items-center text-center max-w-[34rem] mx-auto">
      {picture}
      <h2 className="text-h2 mt-5">{title}</h2>
      <p className="text-ink-2 mt-2 max-w-[26rem]">{text}</p>
      {children && <div className="mt-6 flex flex-wrap justify-center gap-3">{children}</div>}
    </section>
  );
}
