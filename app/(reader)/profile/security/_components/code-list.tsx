'use client';

import { Download } from 'lucide-react';

export type CodesLabels = { title: string; text: string; save: string; file: string };

/** Recovery codes, the one time that they are shown. */
export function CodeList({ codes, labels }: { codes: string[]; labels: CodesLabels }) {
  const text = encodeURIComponent(`${labels.title}\n\n${codes.join('\n')}\n`);
  return (
    <div role="status" className="card p-5 lg:p-6 mt-5">
      <h3 className="text-h3">{labels.title}</h3>
      <p className="mt-1 text-ink-2">{labels.text}</p>
      <ul className="mt-4 grid sm:grid-cols-2 gap-x-6 gap-y-2 font-mono tracking-wide">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <a className="btn btn-quiet mt-5" href={`data:text/plain;charset=utf-8,${text}`} download={labels.file}>
        <Download className="icon" />
        {labels.save}
      </a>
    </div>
  );
}
