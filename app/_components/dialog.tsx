'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

type DialogProps = { title: string; onClose: () => void; children: ReactNode };

/** An open dialog: focus stays inside and goes back afterwards; Esc, the cross and the ground behind close it. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const t = useTranslations('dialog');
  return (
    <Primitive.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Primitive.Portal>
        <Primitive.Overlay className="dialog-ground">
          <Primitive.Content className="dialog" aria-describedby={undefined}>
            <Primitive.Title className="sr">{title}</Primitive.Title>
            {children}
            <Primitive.Close className="btn btn-ghost dialog-close" aria-label={t('close')}>
              <X className="icon w-6! h-6!" />
            </Primitive.Close>
          </Primitive.Content>
        </Primitive.Overlay>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
