'use client';

import { useState } from 'react';
import { Button } from '@/app/_components/button';
import { Dialog } from '@/app/_components/dialog';
import { EmptyState } from '@/app/_components/empty-state';
import { useToast } from '@/app/_components/toast';
import { Section } from './section';

export function Messages() {
  const show = useToast();
  const [isOpen, setOpen] = useState(false);
  const removed = {
    kind: 'removed',
    text: 'A book is gone',
    action: { label: 'Undo', altText: 'Undo', onAct: () => undefined },
  } as const;
  return (
    <>
      <Section title="Messages">
        <div className="flex gap-3">
          <Button onClick={() => show(removed)}>Toast</Button>
          <Button onClick={() => setOpen(true)}>Dialog</Button>
        </div>
        {isOpen && (
          <Dialog title="A dialog" onClose={() => setOpen(false)}>
            <p className="p-9">What the dialog is about.</p>
          </Dialog>
        )}
        <EmptyState title="Nothing yet" text="What to do next.">
          <Button kind="primary">The next thing</Button>
        </EmptyState>
      </Section>
    </>
  );
}
