import { createTranslator } from 'use-intl/core';
import { compileMessages } from '@/lib/i18n/compile-messages';
import { formatterOf } from '@/lib/i18n/formatter';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { spaced } from '@/lib/i18n/spacing';
import type { YearCard } from '@/lib/statistics/year-card.service';
import messages from '@/messages/year-card.json';
import { drawable } from '@/app/og/_pictures/drawable';

type Figure = { value: string; label: string };

/** What is written on a year card. */
export type YearCardWords = { lead: string; books: string; year: string; figures: Figure[]; legend: string };

const WORDS = compileMessages(messages);

const MOST_FIGURES = 3;
/** Two days in a row are no feat. */
const LEAST_STREAK = 3;

export const yearCardWords = (card: YearCard, firstName: string, locale: Locale): YearCardWords => {
  const t = createTranslator({ locale: LOCALES[locale].region, messages: WORDS[locale] });
  const { dateTime, number } = formatterOf(locale);
  const { year, books, pages, isPagesWhole, authors, bestMonth, longestStreak } = card;
  const monthName = (month: number) => dateTime(new Date(Date.UTC(year, month - 1, 15)), { month: 'long' });
  const figures: (Figure | false | null)[] = [
    pages > 0 && {
      value: number(pages),
      label: isPagesWhole ? t('pages', { count: pages }) : t('pagesAtLeast'),
    },
    bestMonth && { value: number(bestMonth.books), label: t('bestMonth', { month: monthName(bestMonth.month) }) },
    longestStreak >= LEAST_STREAK && { value: number(longestStreak), label: t('streak') },
    authors > 1 && { value: number(authors), label: t('authors') },
  ];
  const name = drawable(firstName);
  if (!books)
    return {
      lead: name ? t('blankLead', { name }) : t('myBlankLead'),
      books: String(year),
      year: t('blank'),
      figures: [],
      legend: t('waiting'),
    };
  return {
    lead: name ? t('lead', { name }) : t('myLead'),
    books: spaced(t('books', { count: books })),
    year: t('year', { year: String(year) }),
    figures: figures.filter((figure) => figure !== false && figure !== null).slice(0, MOST_FIGURES),
    legend: t('legend'),
  };
};
