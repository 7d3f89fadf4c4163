'use client';

import type { Route } from 'next';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { tellOtherTabs } from '@/app/_components/in-step';
import { type ToastMessage, useToast } from '@/app/_components/toast';
import type { Flash } from '../flash';
import { FLASH_COOKIE } from '../flash-cookie';
import { useUndoRemoval } from '../books/_components/use-undo-removal';

type FlashToastProps = {
  flash: Flash;
  text: string;
  labels: { undo: string; undoHint: string; see: string; seeHint: string };
};

/** Shows the message once, and takes the cookie away so that a reload does not show it again. */
export function FlashToast({ flash, text, labels }: FlashToastProps) {
  const show = useToast();
  const router = useRouter();
  const undo = useUndoRemoval();
  const told = useRef<Flash>(null);

  useEffect(() => {
    // On a page that stays, one message may follow another.
    if (told.current === flash) return;
    told.current = flash;
    tellOtherTabs();
    document.cookie = `${FLASH_COOKIE}=; path=/; max-age=0`;
    const see = {
      label: labels.see,
      altText: labels.seeHint,
      onAct: () => router.push(`/books/${flash.bookId}` as Route),
    };
    const putBack = { label: labels.undo, altText: labels.undoHint, onAct: () => undo(flash.bookId, flash.title) };
    const actions: Partial<Record<Flash['kind'], ToastMessage['action']>> = { added: see, removed: putBack };
    show({ kind: flash.kind === 'removed' ? 'removed' : 'done', text, action: actions[flash.kind] });
  });
  return null;
}
