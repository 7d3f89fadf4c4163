'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Dialog } from '@/app/_components/dialog';

const leadsToLibrary = ({ target }: MouseEvent) => (target as Element).closest('a[href="/library"]') !== null;

/** A page shown over the library it was opened from, as long as the address is its own: closing it is going back. */
export function OverLibrary({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  // A way to the library is the way back: the shelf lies behind as it was left.
  const onClick = (event: MouseEvent) => {
    if (!leadsToLibrary(event)) return;
    event.preventDefault();
    router.back();
  };
  return (
    <Dialog title={title} onClose={() => router.back()}>
      <div onClickCapture={onClick}>{children}</div>
    </Dialog>
  );
}
