import { readFileSync } from 'node:fs';
import { parse } from '@formatjs/icu-messageformat-parser';
import { isStructurallySame } from '@formatjs/icu-messageformat-parser/manipulator.js';
import { createTranslator } from 'use-intl/core';
import { compileMessages } from '@/lib/i18n/compile-messages';
import english from '@/messages/en.json';
import fatal from '@/messages/fatal.json';
import french from '@/messages/fr.json';
import yearCard from '@/messages/year-card.json';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key]),
  );

const FRENCH = leaves({ ...french, fatal: fatal.fr, yearCard: yearCard.fr });
const ENGLISH = leaves({ ...english, fatal: fatal.en, yearCard: yearCard.en });

/** What a message asks for: throws when its braces or tags are wrong. */
const parsed = (message: string) => parse(message, { requiresOtherClause: true });

describe('a file of messages', () => {
  it.each(Object.entries({ fr: french, en: english }))('says each thing once: %s.json', (name, messages) => {
    // Of two that have one name, the last is taken and the first is lost.
    expect(readFileSync(`messages/${name}.json`, 'utf8')).toBe(`${JSON.stringify(messages, null, 2)}\n`);
  });
});

describe('the French messages', () => {
  it('keep a sign with the word it belongs to: a no-break space before : ; ? ! % » and after «', () => {
    const broken = FRENCH.filter(([, text]) => / [:;?!%»]|« /.test(text));
    expect(broken).toEqual([]);
  });

  it('use the typographic apostrophe', () => {
    expect(FRENCH.filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it('agree in number', () => {
    const t = createTranslator({ locale: 'fr-FR', messages: compileMessages(french), namespace: 'library' });
    expect([0, 1, 2].map((count) => t('count', { count }))).toEqual(['Aucun livre', '1 livre', '2 livres']);
  });
});

describe('the English messages', () => {
  it('say all that the French ones say, in the same order, and nothing else', () => {
    expect(ENGLISH.map(([key]) => key)).toEqual(FRENCH.map(([key]) => key));
  });

  it('take the same parameters, of the same kind, with the same tags', () => {
    const said = new Map(FRENCH);
    const faults = ENGLISH.flatMap(([key, text]) => {
      const { error } = isStructurallySame(parsed(text), parsed(said.get(key) ?? ''));
      return error ? [`${key}: ${error.message}`] : [];
    });
    expect(faults).toEqual([]);
  });

  it('have English quotes, English spaces and the typographic apostrophe', () => {
    expect(ENGLISH.filter(([, text]) => /[«»\u00a0\u202f]|\p{L}'\p{L}|"/u.test(text))).toEqual([]);
  });

  it('agree in number', () => {
    const t = createTranslator({ locale: 'en-GB', messages: compileMessages(english), namespace: 'library' });
    expect([0, 1, 2].map((count) => t('count', { count }))).toEqual(['No books', '1 book', '2 books']);
  });
});
