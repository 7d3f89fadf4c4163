'use client';

import { useTranslations } from 'use-intl';
import { STATUS_ICON } from '@/app/_components/labels';
import type { Book, Status } from '@/lib/books/books.schemas';
import { QuickForm } from './quick-form';
import { useBook, useBookChange } from './use-book';

const STATUSES: Status[] = ['to_read', 'reading', 'completed'];

export function StatusSegment({ book: rendered }: { book: Book }) {
  const t = useTranslations('status');
  const labels = useTranslations('book');
  const book = useBook(rendered);
  const change = useBookChange(book.id);
  const choose = (form: FormData) => {
    const status = STATUSES.find((value) => value === form.get('status'));
    if (status && status !== book.status) change({ status });
  };
  return (
    <QuickForm bookId={book.id} onSend={choose}>
      {() => (
        <div className="segment grid! grid-cols-3 w-full" role="group" aria-label={labels('statusLabel')}>
          {STATUSES.map((status) => {
            const Icon = STATUS_ICON[status];
            const isOn = status === book.status;
            return (
              <button key={status} type="submit" name="status" value={status} aria-pressed={isOn} className="px-2!">
                <Icon className={`icon ${isOn && status !== 'to_read' ? 'text-brand' : ''}`} />
                {t(status)}
              </button>
            );
          })}
        </div>
      )}
    </QuickForm>
  );
}
