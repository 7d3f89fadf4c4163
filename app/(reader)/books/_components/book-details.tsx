'use client';

import { ChevronDown } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/app/_components/button';
import { TextArea, TextField } from '@/app/_components/field';
import { StarInput } from '@/app/_components/star-input';
import { FORMATS, ROLES } from '@/lib/books/book-choices.schemas';
import type { BookErrors } from '../book-errors';
import type { BookValues } from '../book-input';
import { Choice, type FieldOf } from './book-essentials';

const ESSENTIAL = ['title', 'author', 'category', 'status', 'ownership', 'finished', 'form'];

/** Whether something in the disclosure is already there, or wrong: then it is open. */
export const hasDetails = (values: BookValues, errors: BookErrors) =>
  [...Object.entries(values).filter(([, value]) => value), ...Object.entries(errors)].some(
    ([name]) => !ESSENTIAL.includes(name),
  );

const number = { inputMode: 'numeric', autoComplete: 'off' } as const;
const wide = 'sm:col-span-2';

function Rating({ rating }: { rating: number | null }) {
  const t = useTranslations('rating');
  const form = useTranslations('bookForm');
  const [value, setValue] = useState(rating);
  return (
    <div className="grid gap-1.5 content-start">
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

type Group = 'series' | 'edition' | 'work' | 'reading' | 'copy';

function Fields({ group, children }: { group: Group; children: ReactNode }) {
  const t = useTranslations('bookForm');
  return (
    <fieldset className="min-w-0 grid sm:grid-cols-2 gap-4 mt-6 pt-4 rule">
      {/* It takes its place in the grid only when it floats. */}
      <legend className={`float-left w-full text-h3 serif ${wide}`}>{t(`groups.${group}`)}</legend>
      {children}
    </fieldset>
  );
}

type BookDetailsProps = { field: FieldOf; rating: number | null; isOpen: boolean };

function Work({ field }: Pick<BookDetailsProps, 'field'>) {
  const t = useTranslations('bookForm');
  const roles = ROLES.map((role) => t(`roles.${role}`)).join(', ');
  return (
    <Fields group="work">
      <TextField label={t('genre')} {...field('genre')} />
      <TextArea
        label={t('contributors')}
        hint={t('contributorsHint', { roles })}
        rows={3}
        className={wide}
        {...field('contributors')}
      />
      <TextArea label={t('description')} className={wide} {...field('description')} />
    </Fields>
  );
}

function Edition({ field }: Pick<BookDetailsProps, 'field'>) {
  const t = useTranslations('bookForm');
  const formats = FORMATS.map((format) => [format, t(`formats.${format}`)] as const);
  return (
    <Fields group="edition">
      <TextField label={t('publisher')} {...field('publisher')} />
      <TextField label={t('publication_year')} {...number} {...field('publication_year')} />
      <TextField label={t('isbn')} {...field('isbn')} />
      <TextField label={t('total_pages')} {...number} {...field('total_pages')} />
      <TextField label={t('language')} autoComplete="off" {...field('language')} />
      <Choice label={t('format')} field={field('format')} options={[['', t('formats.unknown')], ...formats]} />
      <TextField label={t('cover_url')} hint={t('cover_urlHint')} type="url" className={wide} {...field('cover_url')} />
    </Fields>
  );
}

function Copy({ field }: Pick<BookDetailsProps, 'field'>) {
  const t = useTranslations('bookForm');
  const { name, defaultValue: isPrivate } = field('private');
  return (
    <Fields group="copy">
      <TextField label={t('acquired')} hint={t('acquiredHint')} autoComplete="off" {...field('acquired')} />
      <TextArea label={t('tags')} hint={t('tagsHint')} rows={3} {...field('tags')} />
      <TextArea label={t('notes')} hint={t('notesHint')} className={wide} {...field('notes')} />
      <label className={`flex items-center gap-2 min-h-tap ${wide}`}>
        {/* A box that is not ticked would not be sent at all. */}
        <input type="hidden" name={name} value="" />
        <input
          key={isPrivate}
          type="checkbox"
          name={name}
          defaultChecked={isPrivate !== ''}
          className="size-6 flex-none accent-[var(--brand-fill)]"
        />
        {t('private')}
      </label>
    </Fields>
  );
}

export function BookDetails({ field, rating, isOpen }: BookDetailsProps) {
  const t = useTranslations('bookForm');
  return (
    <details className="card p-4 lg:p-6 group" open={isOpen}>
      <summary className="min-h-tap flex items-center gap-2 cursor-pointer list-none font-semibold">
        <ChevronDown className="icon transition-transform group-open:rotate-180" />
        {t('more')}
        <span className="text-small font-normal text-ink-2">{t('moreHint')}</span>
      </summary>
      <Fields group="series">
        <TextField label={t('saga')} className={wide} {...field('saga')} />
        <TextField label={t('volume_number')} {...number} {...field('volume_number')} />
        <TextField label={t('volume_label')} hint={t('volume_labelHint')} {...field('volume_label')} />
        <TextField label={t('covers')} hint={t('coversHint')} autoComplete="off" {...field('covers')} />
      </Fields>
      <Edition field={field} />
      <Work field={field} />
      <Fields group="reading">
        <TextField label={t('current_page')} {...number} {...field('current_page')} />
        {/* The key: a form that was refused is reset to the stars it was made with. */}
        <Rating key={rating} rating={rating} />
        <TextArea label={t('review')} className={wide} {...field('review')} />
        <TextArea label={t('quotes')} hint={t('quotesHint')} className={wide} {...field('quotes')} />
      </Fields>
      <Copy field={field} />
    </details>
  );
}
