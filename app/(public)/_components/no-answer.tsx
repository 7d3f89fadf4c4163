'use client';

import { useEffect } from 'react';
import { Button } from '@/app/_components/button';
import { isSignedOut } from '@/lib/http/call';

type NoAnswerProps = {
  /** Null while the answer may still come. */
  error: Error | null;
  words: Record<'loading' | 'failed' | 'retry', string>;
  onRetry: () => unknown;
  onSignedOut: () => void;
};

/** What stands where a reader's part of a public page will be. */
export function NoAnswer({ error, words, onRetry, onSignedOut }: NoAnswerProps) {
  const isGone = isSignedOut(error);
  useEffect(() => {
    if (isGone) onSignedOut();
  }, [isGone, onSignedOut]);
  if (!error) return <p className="text-ink-3">{words.loading}</p>;
  return (
    <div role="alert">
      <p>{words.failed}</p>
      <Button className="mt-3" onClick={() => void onRetry()}>
        {words.retry}
      </Button>
    </div>
  );
}
