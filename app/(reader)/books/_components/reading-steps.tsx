'use client';

import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import type { Book, Status } from '@/lib/books/books.schemas';
import { QuickForm } from './quick-form';
import { useBook, useBookChange } from './use-book';

type Step = { status: Status; label: 'readAgain' | 'startAgain' | 'resume' | 'pause' | 'abandon'; isAfresh?: true };

const PAUSE: Step = { status: 'paused', label: 'pause' };
const ABANDON: Step = { status: 'abandoned', label: 'abandon' };

/** What may become of a reading, beside what the three statuses say. */
const STEPS: Record<Status, Step[]> = {
  to_read: [],
  reading: [PAUSE, ABANDON],
  paused: [{ status: 'reading', label: 'resume' }, ABANDON],
  completed: [{ status: 'reading', label: 'readAgain', isAfresh: true }],
  abandoned: [{ status: 'reading', label: 'startAgain', isAfresh: true }],
};

/** Each button is a form of its own, so that all work without script. Who begins anew is on the first page. */
export function ReadingSteps({ book: rendered }: { book: Book }) {
  const t = useTranslations('copy');
  const book = useBook(rendered);
  const change = useBookChange(book.id);
  return (
    <KeptFocus className="flex flex-wrap gap-2 mt-3 empty:hidden">
      {STEPS[book.status].map(({ status, label, isAfresh }) => (
        <QuickForm
          key={label}
          bookId={book.id}
          onSend={() => change(isAfresh ? { status, current_page: 0 } : { status })}
        >
          {() => (
            <>
              {isAfresh && <input type="hidden" name="current_page" value="0" />}
              <Button kind="soft" type="submit" name="status" value={status}>
                {t(label)}
              </Button>
            </>
          )}
        </QuickForm>
      ))}
    </KeptFocus>
  );
}
