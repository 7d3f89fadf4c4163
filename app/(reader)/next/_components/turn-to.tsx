'use client';

import type { ReactNode } from 'react';
import { Button, type ButtonKind } from '@/app/_components/button';
import { QuickForm } from '../../books/_components/quick-form';

type TurnToProps = {
  bookId: string;
  to: number;
  onTurn: (page: number) => void;
  label: string;
  kind?: ButtonKind;
  children: ReactNode;
};

/** A button that turns to a page. */
export function TurnTo({ bookId, to, onTurn, label, kind = 'ghost', children }: TurnToProps) {
  return (
    <QuickForm bookId={bookId} onSend={() => onTurn(to)}>
      {() => (
        <Button
          kind={kind}
          className="max-sm:[&.btn-ghost]:w-10"
          type="submit"
          name="current_page"
          value={to}
          aria-label={label}
        >
          {children}
        </Button>
      )}
    </QuickForm>
  );
}
