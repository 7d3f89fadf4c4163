'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Select, TextField } from '@/app/_components/field';
import type { BookValues } from '../book-input';

type FieldProps = { name: string; defaultValue: string; error?: string };
export type FieldOf = (name: keyof BookValues) => FieldProps;

const CATEGORIES = ['roman', 'bd', 'manga'] as const;
const STATUSES = ['to_read', 'reading', 'completed'] as const;

type BookEssentialsProps = {
  field: FieldOf;
  isAuthorUnknown: boolean;
  /** What is said of the title. */
  children: ReactNode;
};

/** What one knows of any book one holds. */
export function BookEssentials({ field, isAuthorUnknown, children }: BookEssentialsProps) {
  const [t, book] = [useTranslations('bookForm'), useTranslations('book')];
  const category = useTranslations('category');
  const status = useTranslations('status');
  const chosen = { category: field('category'), status: field('status') };
  // The keys make React forget its first choice: a reset form would show that one again, not the refused one.
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
      <Select key={`category-${chosen.category.defaultValue}`} label={t('category')} {...chosen.category}>
        {CATEGORIES.map((value) => (
          <option key={value} value={value}>
            {category(value)}
          </option>
        ))}
      </Select>
      <Select key={`status-${chosen.status.defaultValue}`} label={t('status')} {...chosen.status}>
        {STATUSES.map((value) => (
          <option key={value} value={value}>
            {status(value)}
          </option>
        ))}
      </Select>
    </div>
  );
}
