import { CircleAlert } from 'lucide-react';
import type { ReactNode, Ref } from 'react';

/** What went wrong with a whole form, read out when it appears. */
export function Refusal({ ref, children }: { ref?: Ref<HTMLParagraphElement>; children: ReactNode }) {
  return (
    <p
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-field bg-danger-soft text-danger text-small font-medium p-3.5 flex gap-2"
    >
      <CircleAlert className="icon" />
      {children}
    </p>
  );
}
