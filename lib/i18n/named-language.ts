import { fold } from '@/lib/text/fold';
import { languageTag } from '@/lib/text/language-tag';
import { LOCALE_NAMES } from './locales';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

let named: Map<string, string> | undefined;

/** Every language of two letters under its name in the languages of the interface. */
const namedLanguages = () =>
  new Map(
    LOCALE_NAMES.flatMap((locale) => {
      const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
      return CODES.flatMap((code): [string, string][] => {
        const name = names.of(code);
        return name ? [[fold(name), code]] : [];
      });
    }),
  );

/** A language as one says it, «Français» or `fre`, as browsers name it; what nobody knows is left as it was typed. */
export const languageIn = (typed: string): string =>
  (named ??= namedLanguages()).get(fold(typed)) ?? languageTag(typed) ?? typed;
