'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { focusNeighbour } from '../../_components/focus-neighbour';
import { QuickForm } from '../../books/_components/quick-form';
import { useBookChange } from '../../books/_components/use-book';
import { PageStepper } from './page-stepper';
import { TurnTo } from './turn-to';
import { type Paged, usePage } from './use-page';

type FinishProps = { bookId: string; label: string; isNamed: boolean };

function Finish({ bookId, label, isNamed }: FinishProps) {
  const t = useTranslations('next');
  const change = useBookChange(bookId);
  const finish = () => {
    const pressed = document.activeElement;
    change({ status: 'completed' }, () => focusNeighbour(pressed));
  };
  return (
    <QuickForm bookId={bookId} onSend={finish}>
      {() => (
        <Button
          kind="ghost"
          className={`text-brand! ${isNamed ? 'lg:w-auto! lg:px-2.5!' : ''}`}
          type="submit"
          name="status"
          value="completed"
          aria-label={label}
        >
          <Check className="icon" />
          {isNamed && <span className="max-lg:hidden">{t('finish')}</span>}
        </Button>
      )}
    </QuickForm>
  );
}

const STEP = 10;

type PageStepProps = Paged & { title: string; isLarge?: boolean };

/** The page one is on, a few pages further, or the end: each button is a form of its own, so that all work without script. */
export function PageStep({ title, isLarge = false, ...book }: PageStepProps) {
  const t = useTranslations('next');
  const page = usePage(book);
  return (
    <PageStepper {...book} title={title} page={page}>
      {isLarge && (
        <TurnTo
          bookId={book.bookId}
          to={page.away(STEP)}
          onTurn={page.turnTo}
          kind="soft"
          label={t('furtherIn', { title })}
        >
          {t('further', { count: STEP })}
        </TurnTo>
      )}
      <Finish bookId={book.bookId} label={t('finishIn', { title })} isNamed={isLarge} />
    </PageStepper>
  );
}
