'use client';

import { Library, UserRound } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useIsReader } from './use-is-reader';

type AccountLinksProps = { labels: { library: string; profile: string }; children: ReactNode };

/** Who has a library here goes to it; the children are for everybody else, and what the page comes with. */
export function AccountLinks({ labels, children }: AccountLinksProps) {
  if (!useIsReader()) return children;
  return (
    <>
      <Link
        href="/library"
        prefetch={false}
        className="btn btn-quiet max-sm:w-tap! max-sm:p-0!"
        aria-label={labels.library}
      >
        <Library className="icon" />
        <span className="max-sm:hidden">{labels.library}</span>
      </Link>
      <Link href="/profile" prefetch={false} className="btn btn-ghost" aria-label={labels.profile}>
        <UserRound className="icon" />
      </Link>
    </>
  );
}
