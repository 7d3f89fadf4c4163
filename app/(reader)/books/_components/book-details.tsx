'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { TextArea, TextField } from '@/app/_components/field';
import { StarInput } from '@/app/_components/star-input';
import type { BookErrors } from '../book-errors';
import type { BookValues } from '../book-input';
import type { FieldOf } from './book-essentials';

const ESSENTIAL = ['title', 'author', 'category', 'status', 'form'];

/** Whether something in the disclosure is already there, or wrong: then it is open. */
export const hasDetails = (values: BookValues, errors: BookErrors) =>
  [...Object.entries(values).filter(([, value]) => value), ...Object.entries(errors)].some(
    ([name]) => !ESSENTIAL.includes(name),
  );

const number = { inputMode: 'numeric', autoComplete: 'off' } as const;

function Rating({ rating }: { rating: number | null }) {
  const t = useTranslations('rating');
  const form = useTranslations('bookForm');
  const [value, setValue] = useState(rating);
  return (
    <div className="grid gap-1.5 sm:col-span-2">
      <span className="text-small font-semibold" aria-hidden="true">
        {form('rating')}
      </span>
      {/* Without a star chosen a form would not send the field at all, and the old rating would stay. */}
      {value === null && <input type="hidden" name="rating" value="" />}
      <div className="flex flex-wrap items-center gap-x-4 -ml-[7px]">
        <StarInput name="rating" value={value} onChange={setValue} />
        {value !== null && (
          <Button kind="text" onClick={() => setValue(null)}>
            {t('clear')}
          </Button>
        )}
      </div>
    </div>
  );
}

type BookDetailsProps = { field: FieldOf; rating: number | null; isOpen: boolean };

export function BookDetails({ field, rating, isOpen }: BookDetailsProps) {
  const t = useTranslations('bookForm');
  return (
    <details className="card p-4 lg:p-6 group" open={isOpen}>
      <summary className="min-h-tap flex items-center gap-2 cursor-pointer list-none font-semibold">
        <ChevronDown className="icon transition-transform group-open:rotate-180" />
        {t('more')}
        <span className="text-small font-normal text-ink-2">{t('moreHint')}</span>
      </summary>
      <div className="grid sm:grid-cols-2 gap-4 mt-4">
        <TextField label={t('saga')} {...field('saga')} />
        <TextField label={t('volume_number')} {...number} {...field('volume_number')} />
        <TextField label={t('total_pages')} {...number} {...field('total_pages')} />
        <TextField label={t('current_page')} {...number} {...field('current_page')} />
        <TextField label={t('publisher')} {...field('publisher')} />
        <TextField label={t('publication_year')} {...number} {...field('publication_year')} />
        <TextField label={t('genre')} {...field('genre')} />
        <TextField label={t('isbn')} {...field('isbn')} />
        <TextField
          label={t('cover_url')}
          hint={t('cover_urlHint')}
          type="url"
          className="sm:col-span-2"
          {...field('cover_url')}
        />
        <TextArea label={t('description')} className="sm:col-span-2" {...field('description')} />
        <Rating rating={rating} />
        <TextArea label={t('review')} className="sm:col-span-2" {...field('review')} />
      </div>
    </details>
  );
}
