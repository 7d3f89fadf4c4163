'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { QuickForm } from '../../books/_components/quick-form';
import { useBookChange } from '../../books/_components/use-book';

export function MarkRead({ bookId, label }: { bookId: string; label: string }) {
  const t = useTranslations('next');
  const change = useBookChange(bookId);
  return (
    <QuickForm bookId={bookId} onSend={() => change({ status: 'completed' })} className="grid mt-2">
      {() => (
        <Button type="submit" name="status" value="completed" aria-label={label}>
          <Check className="icon" />
          {t('read')}
        </Button>
      )}
    </QuickForm>
  );
}
