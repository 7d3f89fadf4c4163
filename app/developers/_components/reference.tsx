'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState, type ReactNode } from 'react';

// The viewer is larger than the rest of BOOKTIME: only who is here loads it, once the page is there to be read.
const Viewer = dynamic(() => import('./viewer').then((module) => module.Viewer), { ssr: false });

type ReferenceProps = { labels: { explorer: string; list: string; views: string }; children: ReactNode };
type View = 'list' | 'explorer';

/** The operations, as a plain list or in the viewer, which can also send them. */
export function Reference({ labels, children }: ReferenceProps) {
  const [view, setView] = useState<View>();
  const [isReady, setReady] = useState(false);
  // Without a script there is only the list, without a choice; and it stays until the viewer has drawn itself.
  useEffect(() => {
    const timer = setTimeout(() => setView('explorer'), 0);
    return () => clearTimeout(timer);
  }, []);
  const showsExplorer = view === 'explorer' && isReady;
  return (
    <>
      {view && (
        <div className="mt-4 flex flex-wrap gap-2" role="group" aria-label={labels.views}>
          <button type="button" className="chip" aria-pressed={view === 'explorer'} onClick={() => setView('explorer')}>
            {labels.explorer}
          </button>
          <button type="button" className="chip" aria-pressed={view === 'list'} onClick={() => setView('list')}>
            {labels.list}
          </button>
        </div>
      )}
      <div hidden={showsExplorer}>{children}</div>
      {view === 'explorer' && (
        <div hidden={!isReady}>
          <Viewer onReady={() => setReady(true)} />
        </div>
      )}
    </>
  );
}
