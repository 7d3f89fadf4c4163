'use client';

import dynamic from 'next/dynamic';
import type { AuthorPanelProps } from './own-author';
import { useSignedIn } from './use-signed-in';

const OwnAuthor = dynamic(() => import('./own-author').then((file) => file.OwnAuthor), { ssr: false });

/** What a reader has of an author; nothing for everybody else. */
export function AuthorPanel(props: AuthorPanelProps) {
  const { isSignedIn, signOut } = useSignedIn();
  return isSignedIn && <OwnAuthor {...props} onSignedOut={signOut} />;
}
