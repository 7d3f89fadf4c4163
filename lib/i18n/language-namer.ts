import { languageTag } from '@/lib/text/language-tag';

const CODE = /^[a-z]{2,3}$/;

/** The name of a language in the words of `locale`, of the code that a catalogue has for it; what is no code is left as it is. */
export const languageNamer = (locale: string) => {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (code: string): string => {
    const tag = languageTag(code) ?? code;
    return CODE.test(tag) ? (names.of(tag) ?? code) : code;
  };
};
