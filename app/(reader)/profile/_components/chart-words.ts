import { getFormatter, getTranslations } from '@/lib/i18n/server';

const COMPACT_FROM = 1000;

/** Figures and names as charts write and say them. */
export const chartWords = async () => {
  const [t, format] = [await getTranslations('profile'), await getFormatter()];
  const monthIn = (style: 'long' | 'narrow') => (month: number) =>
    format.dateTime(new Date(Date.UTC(2001, month - 1, 15)), { month: style, timeZone: 'UTC' });
  return {
    t,
    format,
    /** Short enough to stand above a column. */
    short: (value: number) =>
      value < COMPACT_FROM
        ? format.number(value)
        : format.number(value, { notation: 'compact', maximumFractionDigits: value < 10 * COMPACT_FROM ? 1 : 0 }),
    monthName: monthIn('long'),
    monthLetter: monthIn('narrow'),
    /** What a chart says to whoever does not see it: its title, and each figure that is not zero. */
    said: (title: string, values: { name: string; value: number }[]) => {
      const shown = values.filter(({ value }) => value > 0);
      const list = shown.map(({ name, value }) => t('chartItem', { name, value: format.number(value) })).join(', ');
      return shown.length ? t('chartText', { title, list }) : t('chartEmpty', { title });
    },
  };
};
