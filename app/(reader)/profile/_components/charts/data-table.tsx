import type { ReactNode } from 'react';

export type Table = { head: string[]; rows: { name: string; values: ReactNode[] }[] };

/** The figures of a chart as a table, for whoever wants them exactly. `caption` says of what. */
export function DataTable({ head, rows, caption, label }: Table & { caption: string; label: string }) {
  return (
    <details className="mt-auto pt-3">
      <summary className="text-small text-brand font-medium cursor-pointer w-fit min-h-6 py-1">{label}</summary>
      <div className="overflow-x-auto">
        <table className="w-full mt-2 text-small num">
          <caption className="sr">{caption}</caption>
          <thead>
            <tr className="text-ink-2 border-b border-line">
              {head.map((title, index) => (
                <th key={title} scope="col" className={`py-1.5 font-medium ${index ? 'text-right pl-3' : 'text-left'}`}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, values }) => (
              <tr key={name} className="border-b border-line last:border-0">
                <th scope="row" className="py-1.5 text-left font-normal wrap-anywhere">
                  {name}
                </th>
                {values.map((value, index) => (
                  <td key={index} className="py-1.5 pl-3 text-right">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
