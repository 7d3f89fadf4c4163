'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Select, TextField } from '@/app/_components/field';
import { CATEGORIES, OWNERSHIPS, STATUSES } from '@/lib/books/book-choices.schemas';
import type { BookField } from '../book-input';

type FieldProps = { name: string; defaultValue: string; error?: string };
export type FieldOf = (name: BookField) => FieldProps;

type ChoiceProps = { label: string; field: FieldProps; options: readonly (readonly [value: string, words: string])[] };

/** The key makes React forget its first choice: a reset form would show that one again, not the refused one. */
export function Choice({ label, field, options }: ChoiceProps) {
  return (
    <Select key={field.defaultValue} label={label} {...field}>
      {options.map(([value, words]) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </Select>
  );
}

type BookEssentialsProps = {
  field: FieldOf;
  isAuthorUnknown: boolean;
  /** A book that is there has its readings on its page. */
  isNew: boolean;
  /** What is said of the title. */
  children: ReactNode;
};

/** What one knows of any book one holds. */
export function BookEssentials({ field, isAuthorUnknown, isNew, children }: BookEssentialsProps) {
  const [t, book, copy] = [useTranslations('bookForm'), useTranslations('book'), useTranslations('copy')];
  const [category, status] = [useTranslations('category'), useTranslations('status')];
  return (
    <div className="grid sm:grid-cols-2 gap-4">
      <TextField label={t('title')} required className="sm:col-span-2" {...field('title')} />
      {children}
      <TextField
        label={t('author')}
        hint={t('authorHint')}
        required={!isAuthorUnknown}
        placeholder={isAuthorUnknown ? book('unknownAuthor') : undefined}
        className="sm:col-span-2"
        {...field('author')}
      />
      <Choice
        label={t('category')}
        field={field('category')}
        options={CATEGORIES.map((value) => [value, category(value)])}
      />
      <Choice
        label={copy('ownershipLabel')}
        field={field('ownership')}
        options={OWNERSHIPS.map((value) => [value, copy(`ownership.${value}`)])}
      />
      <Choice label={t('status')} field={field('status')} options={STATUSES.map((value) => [value, status(value)])} />
      {isNew && <TextField label={t('finished')} hint={t('finishedHint')} autoComplete="off" {...field('finished')} />}
    </div>
  );
}
