'use client';

import { Check, CircleAlert, Trash2, X, type LucideIcon } from 'lucide-react';
import { Toast } from 'radix-ui';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';

export type ToastMessage = {
  kind: 'done' | 'removed' | 'failed';
  text: string;
  /** `altText` tells a screen reader another way to do the same. */
  action?: { label: string; altText: string; onAct: () => void };
};

const ICON: Record<ToastMessage['kind'], LucideIcon> = { done: Check, removed: Trash2, failed: CircleAlert };
const EIGHT_SECONDS = 8_000;
const AT_MOST = 3;

type Shown = ToastMessage & { id: number };

const ShowToast = createContext<(message: ToastMessage) => void>(() => undefined);

/** Shows a message for eight seconds; they do not run while a pointer or the keyboard is on it. */
export const useToast = () => useContext(ShowToast);

function ToastItem({ message, onGone }: { message: ToastMessage; onGone: () => void }) {
  const t = useTranslations('toast');
  const { kind, text, action } = message;
  const Icon = ICON[kind];
  return (
    <Toast.Root className="toast" type="foreground" onOpenChange={(isOpen) => !isOpen && onGone()}>
      <Icon className="icon" />
      <Toast.Description className="flex-1 py-2">{text}</Toast.Description>
      {action && (
        <Toast.Action altText={action.altText} onClick={action.onAct}>
          {action.label}
        </Toast.Action>
      )}
      <Toast.Close aria-label={t('close')} className="inline-grid place-items-center">
        <X className="icon" />
      </Toast.Close>
    </Toast.Root>
  );
}

let lastId = 0;

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('toast');
  const [shown, setShown] = useState<Shown[]>([]);
  const show = useCallback((message: ToastMessage) => {
    lastId += 1;
    const added = { ...message, id: lastId };
    setShown((present) => [...present, added].slice(-AT_MOST));
  }, []);
  const items = useMemo(
    () =>
      shown.map((message) => (
        <ToastItem
          key={message.id}
          message={message}
          onGone={() => setShown((present) => present.filter(({ id }) => id !== message.id))}
        />
      )),
    [shown],
  );
  return (
    <Toast.Provider duration={EIGHT_SECONDS} label={t('region')} swipeDirection="down">
      <ShowToast value={show}>{children}</ShowToast>
      {items}
      {/* An open dialog lets nothing outside it be touched; what it has to say can be. */}
      <Toast.Viewport className="toasts" label={t('region')} style={{ pointerEvents: 'auto' }} />
    </Toast.Provider>
  );
}
