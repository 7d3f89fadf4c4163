'use client';

import { CircleAlert, Lock } from 'lucide-react';
import type { Route } from 'next';
import Link from 'next/link';
import { useId, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { useToast } from '@/app/_components/toast';
import { useChangeBook } from '@/lib/books/books.client';
import type { Book } from '@/lib/books/books.schemas';
import { isSignedOut } from '@/lib/http/call';
import { spaced } from '@/lib/i18n/spacing';
import { QuickForm } from './quick-form';
import { useBook, useRefusal, useSettled } from './use-book';
import { useDraft } from './use-draft';

const LIMIT = 20_000;

function SignInAgain({ bookId }: { bookId: string }) {
  const t = useTranslations('review');
  return (
    <p role="alert" className="mt-2 rounded-field bg-danger-soft text-danger text-small p-3.5 flex flex-wrap gap-x-2">
      <CircleAlert className="icon" />
      {t('expired')}
      <Link
        href={`/sign-in?next=${encodeURIComponent(`/books/${bookId}`)}` as Route}
        className="font-semibold underline"
      >
        {t('signIn')}
      </Link>
    </p>
  );
}

/** Saves a review; the draft goes only once the server has it, whether or not the dialog is still open by then. */
function useSaveReview(bookId: string, dropDraft: (saved: string) => void) {
  const t = useTranslations('review');
  const show = useToast();
  const tellRefusal = useRefusal(bookId);
  const settled = useSettled(bookId);
  const field = useRef<HTMLTextAreaElement>(null);
  const { mutateAsync, error, isPending } = useChangeBook(bookId);
  const save = (review: string) => {
    const onKept = () => {
      dropDraft(review);
      show({ kind: 'done', text: t('saved') });
    };
    // Beside the text one is told at length that the session is over.
    settled(mutateAsync({ review }), onKept, (refusal) => {
      if (!field.current || !isSignedOut(refusal)) tellRefusal(refusal);
    });
  };
  return { save, field, isPending, isExpired: error !== null && isSignedOut(error) };
}

type FooterProps = { text: string; isDraft: boolean; isSaving: boolean };

function Footer({ text, isDraft, isSaving }: FooterProps) {
  const t = useTranslations('review');
  const format = useFormatter();
  const counted = { count: [...text].length, limit: LIMIT };
  const written = { count: spaced(format.number(counted.count)), limit: spaced(format.number(counted.limit)) };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 min-h-tap text-micro text-ink-3">
      <div className="review-save" data-idle={!isDraft}>
        <Button type="submit" aria-disabled={isSaving}>
          {t('save')}
        </Button>
      </div>
      <span>{isDraft && t('draft')}</span>
      <span className="num ml-auto">{t('count', written)}</span>
    </div>
  );
}

export function BookReview({ book: rendered }: { book: Book }) {
  const t = useTranslations('review');
  const id = useId();
  const book = useBook(rendered);
  const [draft, setDraft, dropDraft] = useDraft({ readerId: book.user_id, of: `review:${book.id}` });
  const { save, field, isPending, isExpired } = useSaveReview(book.id, dropDraft);
  const text = draft ?? book.review;
  const isDraft = draft !== null && draft !== book.review;
  return (
    <QuickForm bookId={book.id} onSend={(form) => save(String(form.get('review') ?? ''))} className="mt-4">
      {() => (
        <>
          <div className="flex items-baseline justify-between gap-3">
            <h2 className="text-h3">
              <label htmlFor={id}>{t('label')}</label>
            </h2>
            <span className="inline-flex items-center gap-1.5 text-micro text-ink-3">
              <Lock className="icon w-3.5! h-3.5!" />
              {t('private')}
            </span>
          </div>
          <textarea
            ref={field}
            id={id}
            name="review"
            rows={4}
            maxLength={LIMIT}
            placeholder={t('placeholder')}
            className="field mt-2 py-3! block! serif font-normal! text-lead leading-[1.6rem]! resize-y"
            value={text}
            onChange={({ target }) => setDraft(target.value)}
          />
          <Footer text={text} isDraft={isDraft} isSaving={isPending} />
          {isExpired && <SignInAgain bookId={book.id} />}
        </>
      )}
    </QuickForm>
  );
}
