import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What went wrong with a whole form, read out when it appears. */
export function Refusal({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="rounded-field bg-danger-soft text-danger text-small font-medium p-3.5 flex gap-2">
      <CircleAlert className="icon" />
      {children}
    </p>
  );
}
