import { chartWords } from './chart-words';
import { Ranking } from './charts/ranking';
import { Panel } from './panel';

type MostReadPanelProps = { of: 'authors' | 'genres'; named: { name: string; books: number }[]; without?: number };

/** As many as stand beside the other charts. */
const MOST_SHOWN = 5;

/** Authors or genres of whom most was read. */
export async function MostReadPanel({ of, named, without = 0 }: MostReadPanelProps) {
  const { t, format } = await chartWords();
  return (
    <Panel title={t(`most.${of}`)} note={t('finishedBooks')}>
      {named.length === 0 ? (
        <p className="text-small text-ink-2">{t('nothing')}</p>
      ) : (
        <Ranking
          caption={t(`most.${of}`)}
          head={[t(`most.${of}Column`), t('booksColumn')]}
          rows={named
            .slice(0, MOST_SHOWN)
            .map(({ name, books }) => ({ key: name, name, value: books, shown: format.number(books) }))}
        />
      )}
      {without > 0 && <p className="text-small text-ink-2 mt-auto pt-2">{t('withoutGenre', { count: without })}</p>}
    </Panel>
  );
}
