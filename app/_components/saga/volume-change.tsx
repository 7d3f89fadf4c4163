'use client';

import type { ReactNode } from 'react';
import { Button, type ButtonKind } from '@/app/_components/button';
import { SagaForm } from './saga-context';

type ChangeProps = {
  volumes: number[];
  what: 'owned' | 'read';
  isSo?: boolean;
  label?: string;
  kind?: ButtonKind;
  className?: string;
  children: ReactNode;
};

/** One press that says the same of several volumes. */
export function Change({ volumes, what, isSo = true, label, kind, className, children }: ChangeProps) {
  return (
    <SagaForm>
      <input type="hidden" name="volumes" value={volumes.join(',')} />
      <Button type="submit" name={what} value={String(isSo)} aria-label={label} kind={kind} className={className}>
        {children}
      </Button>
    </SagaForm>
  );
}

type OneProps = { volume: number; what: 'owned' | 'read'; label: string; icon: ReactNode; children: string };

/** Of one volume: the picture alone on a phone, where the words would take the title's place. */
export const ChangeOne = ({ volume, icon, children, ...props }: OneProps) => (
  <Change volumes={[volume]} className="max-sm:w-tap max-sm:p-0!" {...props}>
    {icon}
    <span className="max-sm:hidden">{children}</span>
  </Change>
);
