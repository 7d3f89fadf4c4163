'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { Dialog } from '@/app/_components/dialog';

/** Open as long as the address is the book's: closing it is going back. */
export function BookDialog({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <Dialog title={title} onClose={() => router.back()}>
      {children}
    </Dialog>
  );
}
