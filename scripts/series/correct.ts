/**
 * Corrects a series of this site, beside the server when it runs; no later version of the catalogue undoes it.
 *
 *   npm run series:correct -- SLUG '{"volumes": 112, "volumesAsOf": "2026"}'
 */
import { disconnect } from '../../lib/db/connect';
import { correctSeries } from '../../lib/series/corrections.service';
import { loadCatalogue } from '../../lib/series/load-catalogue.service';
import { runScript } from '../db/target';

const factsIn = (text: string): Record<string, unknown> => {
  const facts: unknown = JSON.parse(text);
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts))
    throw new Error('The facts are a JSON object');
  return facts as Record<string, unknown>;
};

runScript(async () => {
  const [slug, facts] = process.argv.slice(2);
  if (!slug || !facts) throw new Error(`Usage: npm run series:correct -- SLUG '{"fact": value, …}'`);
  const changes = factsIn(facts);
  try {
    await loadCatalogue();
    const { name } = await correctSeries(slug, changes);
    return `${name} is corrected; its page follows within a minute.`;
  } finally {
    await disconnect();
  }
});
