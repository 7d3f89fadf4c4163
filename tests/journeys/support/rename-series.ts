/** Renames a series of a site, beside its server, as a later catalogue would: `rename-series.ts FROM TO`. */
import { disconnect } from '../../../lib/db/connect';
import { catalogue } from '../../../lib/series/catalogue';
import { loadCatalogue } from '../../../lib/series/load-catalogue.service';

const [from = '', to = ''] = process.argv.slice(2);

loadCatalogue(catalogue.map((entry) => (entry.slug === from ? { ...entry, slug: to, formerSlugs: [from] } : entry)))
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .finally(disconnect);
