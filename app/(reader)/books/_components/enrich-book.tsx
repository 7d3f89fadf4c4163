'use client';

import { WandSparkles } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { FormEvent } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { ApiError, isSignedOut } from '@/lib/http/call';
import { useEnrichBook } from '@/lib/openlibrary/openlibrary.client';
import { enrichAction } from '../_enrich-action';
import { useReason } from './use-book';

type EnrichBookProps = { bookId: string; title: string };

/** Why nothing was completed. */
function useRefusal() {
  const t = useTranslations('book');
  const reasonOf = useReason();
  return (error: Error) => {
    if (isSignedOut(error)) return t('failed', { reason: reasonOf(error) });
    return t(error instanceof ApiError && error.status === 404 ? 'enrichUnknown' : 'enrichAway');
  };
}

/** Asks Open Library for what the book does not say yet; what it says is left as it is. */
export function EnrichBook({ bookId, title }: EnrichBookProps) {
  const t = useTranslations('book');
  const format = useFormatter();
  const show = useToast();
  const router = useRouter();
  const refusalOf = useRefusal();
  const { mutateAsync: enrich, isPending } = useEnrichBook();
  const onDone = (fields: string[]) => {
    const named = fields.map((field) => t(`enrichFields.${field as 'isbn'}`));
    const text = fields.length ? t('enriched', { title, fields: format.list(named) }) : t('nothingToEnrich', { title });
    show({ kind: 'done', text });
    if (fields.length) router.refresh();
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    void enrich(bookId).then(
      ({ fields_updated }) => onDone(fields_updated),
      (error: Error) => show({ kind: 'failed', text: refusalOf(error) }),
    );
  };
  return (
    <form action={enrichAction} onSubmit={onSubmit} className="grid">
      <input type="hidden" name="book_id" value={bookId} />
      <Button type="submit" kind="text" aria-busy={isPending}>
        <WandSparkles className="icon" />
        {t('enrich')}
      </Button>
    </form>
  );
}
