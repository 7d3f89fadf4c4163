'use client';

import { Ban, Bookmark, Check, Handshake, House, type LucideIcon, PackageCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { KeptFocus } from '@/app/_components/kept-focus';
import type { Book } from '@/lib/books/books.schemas';
import { useChangeCopy } from '@/lib/copies/copies.client';
import { buyAction, returnAction } from '../_copy-actions';
import { partialDate } from '../partial-date';
import { LendForm } from './lend-form';
import { FormFault } from './form-fault';
import { QuickForm } from './quick-form';
import { useBook, useBookChange, useSettled } from './use-book';

type Ownership = Book['ownership'];

const OWNERSHIPS: [Ownership, LucideIcon][] = [
  ['owned', House],
  ['wished', Bookmark],
  ['borrowed', Handshake],
  ['none', Ban],
];

function OwnershipSegment({ book }: { book: Book }) {
  const t = useTranslations('copy');
  const change = useBookChange(book.id);
  const choose = (form: FormData) => {
    const chosen = OWNERSHIPS.find(([ownership]) => ownership === form.get('ownership'))?.[0];
    if (chosen && chosen !== book.ownership) change({ ownership: chosen });
  };
  return (
    <QuickForm bookId={book.id} onSend={choose}>
      {() => (
        <div
          className="segment grid! grid-cols-2 sm:grid-cols-4 w-full max-sm:rounded-[1.6rem]"
          role="group"
          aria-label={t('ownershipLabel')}
        >
          {OWNERSHIPS.map(([ownership, Icon]) => (
            <button
              key={ownership}
              type="submit"
              name="ownership"
              value={ownership}
              aria-pressed={ownership === book.ownership}
              className="px-2!"
            >
              <Icon className="icon" />
              {t(`ownership.${ownership}`)}
            </button>
          ))}
        </div>
      )}
    </QuickForm>
  );
}

/** Who has it since when, or since when it is the reader's; nothing when nothing is known. */
function Whereabouts({ book: { ownership, lent_to: name, lent_since, acquired } }: { book: Book }) {
  const t = useTranslations('copy');
  const format = useFormatter();
  if (ownership !== 'owned') return null;
  if (name && lent_since) return t('lentSince', { name, ...partialDate(format, lent_since) });
  if (name) return t('lentTo', { name });
  return acquired && t('acquired', partialDate(format, acquired));
}

function Step({ book }: { book: Book }) {
  const t = useTranslations('copy');
  const { mutateAsync } = useChangeCopy(book.id);
  const settled = useSettled(book.id);
  const isAway = book.ownership === 'borrowed' || (book.ownership === 'owned' && book.lent_to !== '');
  if (!isAway && book.ownership !== 'wished') return null;
  const [action, label, Icon] = isAway
    ? ([returnAction, t('returned'), PackageCheck] as const)
    : ([buyAction, t('bought'), Check] as const);
  const onSend = () => settled(mutateAsync({ kind: isAway ? 'return' : 'buy' }));
  return (
    <QuickForm key={label} bookId={book.id} action={action} onSend={onSend}>
      {(errors) => (
        <>
          <Button type="submit">
            <Icon className="icon" />
            {label}
          </Button>
          <FormFault words={errors.form} />
        </>
      )}
    </QuickForm>
  );
}

/** Whether the reader has the book, and who has it otherwise: with what can be done about it. */
export function CopyState({ book: rendered }: { book: Book }) {
  const t = useTranslations('copy');
  const book = useBook(rendered);
  const isHome = book.ownership === 'owned' && book.lent_to === '';
  return (
    <section className="mt-6 pt-5 rule" aria-labelledby="copy-heading">
      <h2 id="copy-heading" className="text-h3 mb-3">
        {t('heading')}
      </h2>
      <OwnershipSegment book={book} />
      <KeptFocus>
        <div className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-small">
          <p className="wrap-anywhere min-w-0 empty:hidden">
            <Whereabouts book={book} />
          </p>
          <Step book={book} />
        </div>
        {isHome && <LendForm bookId={book.id} />}
      </KeptFocus>
    </section>
  );
}
