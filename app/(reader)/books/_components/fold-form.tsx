'use client';

import { ChevronDown } from 'lucide-react';
import { type ComponentProps, type ReactNode, type RefObject } from 'react';
import { QuickForm } from './quick-form';

type FoldFormProps = Omit<ComponentProps<typeof QuickForm>, 'children' | 'className'> & {
  summary: string;
  details?: RefObject<HTMLDetailsElement | null>;
  /** The fields, with what is wrong with them. */
  children: (problem: string | undefined) => ReactNode;
};

/** A small form of a book's page that is folded until it is wanted, and open when it was refused. */
export function FoldForm({ summary, details, children, ...form }: FoldFormProps) {
  return (
    <QuickForm {...form} className="mt-1">
      {(errors) => (
        <details ref={details} className="group" open={errors.form ? true : undefined}>
          <summary className="min-h-tap inline-flex items-center gap-1.5 cursor-pointer list-none font-semibold text-brand">
            <ChevronDown className="icon transition-transform group-open:rotate-180" />
            {summary}
          </summary>
          <div className="mt-1 grid sm:grid-cols-2 gap-4">{children(errors.form)}</div>
        </details>
      )}
    </QuickForm>
  );
}
