'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import type { ReaderPanelProps } from './saga-progress';
import { useSignedIn } from './use-signed-in';

const SagaProgress = dynamic(() => import('./saga-progress').then((file) => file.SagaProgress), { ssr: false });

/** What a reader has of the series. The children are for everybody else, and what the page comes with. */
export function ReaderPanel({ children, ...props }: ReaderPanelProps & { children: ReactNode }) {
  const { isSignedIn, signOut } = useSignedIn();
  return isSignedIn ? <SagaProgress {...props} onSignedOut={signOut} /> : children;
}
