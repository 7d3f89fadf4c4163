import { isLocale, type Locale } from './locales';

const preference = (part: string) => {
  const [tag = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
  return { language: tag.split('-')[0], weight: Number(weight) };
};

/** Of the languages of BOOKTIME the one that a browser likes best, as its `Accept-Language` says. */
export const acceptedLocale = (header: string | null): Locale | undefined =>
  (header ?? '')
    .split(',')
    .map(preference)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLocale);
