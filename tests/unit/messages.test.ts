import { createTranslator } from 'use-intl/core';
import fatal from '@/messages/fatal.json';
import french from '@/messages/fr.json';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key]),
  );

const ALL = leaves({ ...french, fatal });

describe('the French messages', () => {
  it('keep a sign with the word it belongs to: a no-break space before : ; ? ! % » and after «', () => {
    const broken = ALL.filter(([, text]) => / [:;?!%»]|« /.test(text));
    expect(broken).toEqual([]);
  });

  it('use the typographic apostrophe', () => {
    expect(ALL.filter(([, text]) => /\p{L}'\p{L}/u.test(text))).toEqual([]);
  });

  it('agree in number', () => {
    const t = createTranslator({ locale: 'fr', messages: french, namespace: 'library' });
    expect([0, 1, 2].map((count) => t('count', { count }))).toEqual(['Aucun livre', '1 livre', '2 livres']);
  });
});
