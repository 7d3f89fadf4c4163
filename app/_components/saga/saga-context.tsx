'use client';

import { createContext, type FormEvent, type ReactNode, useContext, useState } from 'react';
import type { SagaGrid } from '@/lib/sagas/grid.schemas';
import { dated, type SagaChange, sagaChangeOf } from '@/lib/sagas/saga-change';
import { type SagaKey, useChangeSaga } from '@/lib/sagas/saga-grid.client';

/** Sends a form of the page when no script does. */
export type SagaAction = (form: FormData) => Promise<void>;

type Reading = {
  of: SagaKey;
  grid: SagaGrid;
  change: ReturnType<typeof useChangeSaga>;
  /** Null is what no form of the page says: nothing is sent, and that is told. */
  act: (change: SagaChange | null) => void;
  isImpossible: boolean;
  action?: SagaAction;
};

const SagaContext = createContext<Reading | null>(null);

type SagaReadingProps = { of: SagaKey; grid: SagaGrid; action?: SagaAction; children: ReactNode };

/** What a reader has of one saga, for all that shows a part of it: one grid, so that every figure changes with it. */
export function SagaReading({ of, grid, action, children }: SagaReadingProps) {
  const change = useChangeSaga(of);
  const [isImpossible, setImpossible] = useState(false);
  const act = (wanted: SagaChange | null) => {
    setImpossible(!wanted);
    if (wanted) change.mutate(wanted);
  };
  return <SagaContext value={{ of, grid, change, act, isImpossible, action }}>{children}</SagaContext>;
}

export const useSagaReading = (): Reading => {
  const reading = useContext(SagaContext);
  if (!reading) throw new Error('Outside of a SagaReading');
  return reading;
};

type SagaFormProps = { className?: string; children: ReactNode };

/** A small form of a saga's page: a Server Action before or without script where there is one, else a call to the API. */
export function SagaForm({ className, children }: SagaFormProps) {
  const { of, grid, act, action } = useSagaReading();
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const change = sagaChangeOf(new FormData(event.currentTarget, submitter));
    act(change?.kind === 'readTo' ? dated(change, grid.volumes) : change);
  };
  return (
    <form action={action} onSubmit={onSubmit} className={className} noValidate>
      {Object.entries(of).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
