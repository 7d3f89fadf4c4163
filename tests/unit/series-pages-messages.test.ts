import english from '@/messages/en.json';
import fatal from '@/messages/fatal.json';
import french from '@/messages/fr.json';

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key]),
  );

/** What stands between braces because a choice was made is no parameter. */
const CHOICE = /(?:=\d+|one|other|completed|ongoing|roman|bd|manga|writer|artist|colourist) \{(?:[^{}]|\{\w+\})*\}/g;

/** Names that a message is given, and tags that it has. */
const parametersOf = (message: string) => {
  const [inChoices, outside] = [(message.match(CHOICE) ?? []).join(' '), message.replace(CHOICE, '')];
  const nested = inChoices.match(/#/g) ? ['#'] : [];
  return [...new Set([...(outside.match(/\{\w+|<\/?\w+>/g) ?? []), ...nested])].sort();
};

const FRENCH = new Map(leaves(french));
const ENGLISH = leaves(english);

/** What only public pages say: they have it all in English. */
const PUBLIC = [
  'seriesState',
  'sagas',
  'saga',
  'sagaVolume',
  'authorPage',
  'sagaReader',
  'footer',
  'notFound',
  'home',
  'volume',
];

describe('the English messages', () => {
  it('say nothing that French does not', () => {
    expect(ENGLISH.map(([key]) => key).filter((key) => !FRENCH.has(key))).toEqual([]);
  });

  it('take the same parameters', () => {
    const different = ENGLISH.filter(([key, text]) => {
      const [ours, theirs] = [parametersOf(text), parametersOf(FRENCH.get(key) ?? '')];
      return ours.join() !== theirs.join();
    });
    expect(different).toEqual([]);
  });

  it('are whole for public pages', () => {
    const said = new Set(ENGLISH.map(([key]) => key));
    const wanted = [...FRENCH.keys()].filter((key) => PUBLIC.includes(key.split('.')[0] ?? ''));
    expect(wanted.filter((key) => !said.has(key))).toEqual([]);
    expect(Object.keys(fatal.en)).toEqual(Object.keys(fatal.fr));
  });
});
