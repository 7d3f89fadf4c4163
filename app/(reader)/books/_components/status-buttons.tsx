'use client';

import { useTranslations } from 'use-intl';
import { STATUS_ICON } from '@/app/_components/labels';
import type { Status } from '@/lib/books/books.schemas';

const STATUSES: Status[] = ['to_read', 'reading', 'completed'];

export const chosenStatus = (form: FormData) => STATUSES.find((value) => value === form.get('status'));

/** What most readers say of a book, each a button that sends the form it stands in. */
export function StatusButtons({ status: current }: { status: Status }) {
  const t = useTranslations('status');
  const labels = useTranslations('book');
  return (
    <div className="segment grid! grid-cols-3 w-full" role="group" aria-label={labels('statusLabel')}>
      {STATUSES.map((status) => {
        const Icon = STATUS_ICON[status];
        const isOn = status === current;
        return (
          <button key={status} type="submit" name="status" value={status} aria-pressed={isOn} className="px-2!">
            <Icon className={`icon ${isOn && status !== 'to_read' ? 'text-brand' : ''}`} />
            {t(status)}
          </button>
        );
      })}
    </div>
  );
}
