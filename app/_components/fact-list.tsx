import type { ReactNode } from 'react';

/** `isKnown` false: said in a lighter voice, because it is a thing one does not know. */
export type Fact = { label: string; value: ReactNode; isKnown: boolean };

/** What is known, or what is said where nothing is. */
export const fact = (label: string, value: ReactNode, otherwise: string): Fact => {
  const isKnown = value !== null && value !== '';
  return { label, value: isKnown ? value : otherwise, isKnown };
};

export function FactList({ facts }: { facts: Fact[] }) {
  return (
    <dl>
      {facts.map(({ label, value, isKnown }) => (
        <div key={label} className="flex justify-between gap-4 py-2.5 border-b border-line">
          <dt className="text-ink-2">{label}</dt>
          <dd className={`text-right num min-w-0 wrap-anywhere ${isKnown ? 'font-medium' : 'text-ink-3'}`}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
