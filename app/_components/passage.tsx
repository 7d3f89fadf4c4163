import { type ReactNode, ViewTransition } from 'react';

/**
 * From one page to the next: the new one rises from the paper where the browser can, and what changes within a page does not.
 * React begins no passage while another runs, and knows when one is cut short: the browser's own rule for documents
 * tells that as an error.
 */
export function Passage({ children }: { children: ReactNode }) {
  return (
    <ViewTransition enter="passage" exit="none" default="none">
      {children}
    </ViewTransition>
  );
}
