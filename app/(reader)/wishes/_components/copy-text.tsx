'use client';

import { Copy } from 'lucide-react';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';

type CopyTextProps = { text: string; labels: { copy: string; copied: string; failed: string } };

/** Takes a text along; without script it can be selected, and the button is not there. */
export function CopyText({ text, labels }: CopyTextProps) {
  const show = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      show({ kind: 'done', text: labels.copied });
    } catch {
      // Not allowed, or a page that is not served over https.
      show({ kind: 'failed', text: labels.failed });
    }
  };
  return (
    <Button kind="soft" className="mt-4 [@media(scripting:none)]:hidden" onClick={() => void copy()}>
      <Copy className="icon" />
      {labels.copy}
    </Button>
  );
}
