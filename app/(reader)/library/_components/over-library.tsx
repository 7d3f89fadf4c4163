'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Dialog } from '@/app/_components/dialog';

/** A page shown over the library it was opened from, as long as the address is its own: closing it is going back. */
export function OverLibrary({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <Dialog title={title} onClose={() => router.back()}>
      {children}
    </Dialog>
  );
}
