import type { ReactNode } from 'react';

export type Ranked = { key: string; name: ReactNode; value: number; shown: string; color?: string };

/** Bars that are a table already: each row has its name, its figure, and a bar that shows the same. */
export function Ranking({ rows, caption, head }: { rows: readonly Ranked[]; caption: string; head: [string, string] }) {
  const largest = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <table className="w-full text-small">
      <caption className="sr">{caption}</caption>
      <thead className="sr">
        <tr>
          {head.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, value, shown, color = 'var(--brand-fill)' }) => (
          <tr key={key}>
            <th scope="row" className="relative w-full text-left font-normal pt-1 pb-5 wrap-anywhere">
              {name}
              <svg
                viewBox="0 0 300 8"
                preserveAspectRatio="none"
                className="absolute bottom-1.5 left-0 h-2 w-full block"
                aria-hidden="true"
              >
                <rect width="300" height="8" rx="3" fill="var(--sunken)" />
                <rect width={(value / largest) * 300} height="8" rx="3" fill={color} />
              </svg>
            </th>
            <td className="text-right align-top pt-1 pl-3 num font-semibold">{shown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
