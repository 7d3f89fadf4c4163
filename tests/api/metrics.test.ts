import { readFileSync } from 'node:fs';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { GET as scrape } from '@/app/metrics/route';
import { GET as books } from '@/app/api/books/route';
import { env } from '@/lib/env';
import { metrics } from '@/lib/metrics/metrics';
import { stopImports } from '@/lib/imports/jobs.service';
import { goodreadsFile, importsOf } from '../support/import-batches';
import { aReader, aRequest } from '../support/request';

// Nobody answers there.
process.env.OPENLIBRARY_URL = 'http://127.0.0.1:1';

const TOKEN = 'a-token-that-only-tests-use';

const ask = (authorization?: string) =>
  scrape(aRequest('/metrics', { headers: authorization ? { authorization } : {} }));

const scraped = async () => (await ask(`Bearer ${TOKEN}`)).text();

/** Names with the labels they come with: what is counted, and what Prometheus itself adds to each. */
const present = async (): Promise<Map<string, Set<string>>> => {
  const found = new Map([['up', new Set(['job', 'instance'])]]);
  for (const { name, labelNames, type } of metrics().registry.getMetricsAsArray() as unknown as Described[]) {
    const parts = type === 'histogram' ? ['_bucket', '_count', '_sum'] : [''];
    for (const part of parts)
      found.set(`${name}${part}`, new Set(['job', 'instance', ...labelNames, ...(part === '_bucket' ? ['le'] : [])]));
  }
  return found;
};
type Described = { name: string; labelNames: string[]; type: string };

/** What an expression asks for: each metric, the labels it chooses by and groups by. Throws when it is not PromQL. */
const selectorsOf = (expression: string) => {
  // Grafana puts these in; to the grammar they are values like any other.
  const text = expression.replaceAll('$__rate_interval', '5m');
  const selectors: { metric: string; labels: string[] }[] = [];
  const grouped: string[] = [];
  parser.parse(text).iterate({
    enter({ type, node, from, to }) {
      if (type.isError) throw new Error(`not PromQL at ${from}: ${text}`);
      if (type.name === 'VectorSelector')
        selectors.push({ metric: text.slice(from, to).split(/[{\s]/)[0]!, labels: [] });
      if (type.name === 'LabelName') {
        const isGrouping = node.parent?.name === 'GroupingLabels';
        (isGrouping ? grouped : selectors.at(-1)!.labels).push(text.slice(from, to));
      }
    },
  });
  return { selectors, grouped };
};

type Rule = { alert: string; expr: string; for: string; annotations: { summary: string; description: string } };
const rules = (
  parse(readFileSync('deploy/prometheus/alerts.yml', 'utf8')) as { groups: { rules: Rule[] }[] }
).groups.flatMap((group) => group.rules);

type Panel = { title: string; targets: { expr: string }[] };
const { panels } = JSON.parse(readFileSync('deploy/grafana/booktime.json', 'utf8')) as { panels: Panel[] };

const expectPresent = async (expression: string) => {
  const metricsPresent = await present();
  const { selectors, grouped } = selectorsOf(expression);
  expect(selectors.length).toBeGreaterThan(0);
  for (const { metric, labels } of selectors) {
    expect([...metricsPresent.keys()]).toContain(metric);
    for (const label of labels) expect([...metricsPresent.get(metric)!]).toContain(label);
  }
  const all = selectors.flatMap(({ metric }) => [...metricsPresent.get(metric)!]);
  for (const label of grouped) expect(all).toContain(label);
};

describe('figures for Prometheus', () => {
  it('are nobody’s while the site has no token for them', async () => {
    expect((await ask('Bearer ')).status).toBe(404);
  });

  describe('with a token', () => {
    beforeAll(() => Object.assign(env(), { METRICS_TOKEN: TOKEN }));

    it('are refused to whoever does not show it', async () => {
      for (const given of [undefined, 'Bearer wrong', TOKEN, `Basic ${TOKEN}`]) {
        const response = await ask(given);
        expect(response.status).toBe(401);
        expect(response.headers.get('www-authenticate')).toBe('Bearer');
        expect(await response.text()).not.toContain('booktime_');
      }
    });

    it('tell of the database, of Open Library’s budget, and never of a reader', async () => {
      const reader = await aReader('Zébuline');
      await books(reader.ask('/api/books?q=confidentiel'), undefined as never);
      const text = await scraped();
      expect(text).toMatch(/^booktime_database_up 1$/m);
      expect(text).toMatch(/^booktime_openlibrary_turns [1-5]$/m);
      expect(text).toMatch(/^booktime_openlibrary_pause_seconds 0$/m);
      expect(text).toMatch(/^booktime_openlibrary_breaker_open 0$/m);
      for (const secret of ['Zébuline', 'confidentiel', reader.id]) expect(text).not.toContain(secret);
    });

    it('count what became of each row of a file', async () => {
      const imports = importsOf(await aReader());
      const rows = [{ title: 'Nana', id: '1' }, { title: 'Germinal', id: '2' }, { title: '' }];
      for (let time = 0; time < 2; time++) {
        const { id } = await imports.preview(goodreadsFile(rows));
        await imports.apply(id);
        await imports.settled(id);
      }
      await stopImports();
      const text = await scraped();
      for (const told of ['added"} 2', 'unchanged"} 2', 'refused"} 2'])
        expect(text).toContain(`booktime_import_books_total{source="file",outcome="${told}`);
    });
  });
});

describe('what is made of them', () => {
  beforeAll(async () => {
    Object.assign(env(), { METRICS_TOKEN: TOKEN });
    await scraped();
  });

  it('is five alerts, each with words for whoever is woken', () => {
    expect(rules).toHaveLength(5);
    for (const { annotations } of rules) expect(annotations.summary && annotations.description).toBeTruthy();
  });

  it.each(rules.map(({ alert, expr }) => [alert, expr]))('is an alert on metrics that exist: %s', (_, expr) =>
    expectPresent(expr!),
  );

  it.each(panels.map(({ title, targets }) => [title, targets] as const))(
    'is a panel of them: %s',
    async (_, targets) => {
      for (const { expr } of targets) await expectPresent(expr);
    },
  );

  it('would be noticed when a metric or a label were gone', async () => {
    await expect(expectPresent('rate(booktime_gone_total[5m])')).rejects.toThrow();
    await expect(expectPresent('booktime_openlibrary_answers_total{nothing="x"}')).rejects.toThrow();
    await expect(expectPresent('sum by (nothing) (booktime_openlibrary_answers_total)')).rejects.toThrow();
    await expect(expectPresent('sum by (rate(')).rejects.toThrow('not PromQL');
  });
});
