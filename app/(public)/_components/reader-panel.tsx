'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useIsReader } from '@/app/_components/use-is-reader';
import type { ReaderPanelProps } from './saga-progress';

const SagaProgress = dynamic(() => import('./saga-progress').then((file) => file.SagaProgress), { ssr: false });

/** What a reader has of the series. The children are for everybody else, and what the page comes with. */
export function ReaderPanel({ children, ...props }: ReaderPanelProps & { children: ReactNode }) {
  const isReader = useIsReader();
  const [isSignedOut, setSignedOut] = useState(false);
  if (!isReader || isSignedOut) return children;
  const signOut = () => {
    // Nor does the style sheet keep room for a reader any more.
    delete document.documentElement.dataset.reader;
    setSignedOut(true);
  };
  return <SagaProgress {...props} onSignedOut={signOut} />;
}
