'use client';

import type { Book } from '@/lib/books/books.schemas';
import { QuickForm } from './quick-form';
import { chosenStatus, StatusButtons } from './status-buttons';
import { useBook, useBookChange } from './use-book';

export function StatusSegment({ book: rendered }: { book: Book }) {
  const book = useBook(rendered);
  const change = useBookChange(book.id);
  const choose = (form: FormData) => {
    const status = chosenStatus(form);
    if (status && status !== book.status) change({ status });
  };
  return (
    <QuickForm bookId={book.id} onSend={choose}>
      {() => <StatusButtons status={book.status} />}
    </QuickForm>
  );
}
