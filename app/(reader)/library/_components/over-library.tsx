'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent, ReactNode } from 'react';
import { Dialog } from '@/app/_components/dialog';

type OverLibraryProps = { title: string; keepsTyped?: boolean; children: ReactNode };

const leadsToLibrary = ({ target }: MouseEvent) => (target as Element).closest('a[href="/library"]') !== null;

/** A page shown over the library it was opened from, as long as the address is its own: closing it is going back. */
export function OverLibrary({ title, keepsTyped, children }: OverLibraryProps) {
  const router = useRouter();
  // A way to the library is the way back: the shelf lies behind as it was left.
  const onClick = (event: MouseEvent) => {
    if (!leadsToLibrary(event)) return;
    event.preventDefault();
    router.back();
  };
  return (
    <Dialog title={title} keepsTyped={keepsTyped} onClose={() => router.back()}>
      <div onClickCapture={onClick}>{children}</div>
    </Dialog>
  );
}
