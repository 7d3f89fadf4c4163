'use client';

import type { Route } from 'next';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useIsAlive } from '@/app/_components/use-is-alive';
import { bulkChangeOf } from '@/lib/books/bulk-change';
import { bulkAction } from '../_actions';
import { SelectionBar } from './selection-bar';
import { useSelectionChange, useTicks } from './use-selection';

type SelectionProps = {
  /** The same shelf without boxes to tick. */
  leave: Route;
  /** The shelf as its address says it, for when no script sends the form. */
  search: string;
  tagIcon: ReactNode;
  children: ReactNode;
};

/** A shelf whose books are ticked: one form, which a Server Action answers before or without script. */
export function Selection({ leave, search, tagIcon, children }: SelectionProps) {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const isAlive = useIsAlive();
  const { ticked, tickAll } = useTicks(form);
  const { send, refuse, isPending } = useSelectionChange(() => tickAll(false));
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const change = bulkChangeOf(new FormData(event.currentTarget, submitter));
    if (!change) refuse();
    else if (!isPending) send(change);
  };
  return (
    <form ref={setForm} action={bulkAction} onSubmit={onSubmit} className="selection">
      {/* Enter on a box presses the first button of the form: this one does nothing. */}
      <button type="submit" disabled hidden />
      <input type="hidden" name="search" value={search} />
      <SelectionBar ticked={ticked} isAlive={isAlive} leave={leave} tagIcon={tagIcon} onTickAll={tickAll} />
      {children}
    </form>
  );
}
