import 'server-only';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { CatalogueEntry } from './catalogue.schemas';
import { corrected, derivedFields } from './series.records';
import { seriesStore } from './series.store';
import { forgetSiteSeries } from './site-series.service';

const notCorrectable = ['slug', 'formerSlugs'];

/**
 * What this site knows better than the catalogue about a series: facts by name, null to take one away. They are laid over
 * earlier corrections, and over every catalogue to come. Refused as a whole when the series would make no sense.
 */
export const correctSeries = async (slug: string, changes: Record<string, unknown>): Promise<CatalogueEntry> => {
  const record = await seriesStore.record(slug);
  if (!record) throw new AppError('not_found', `No series has the slug ${slug}`);
  const fixed = Object.keys(changes).filter((fact) => notCorrectable.includes(fact));
  if (fixed.length) throw new AppError('bad_request', `${fixed.join(', ')}: addresses are permanent`);
  const corrections = { ...record.corrections, ...changes };
  const { data, error } = corrected(record.facts, corrections);
  if (!data) throw new AppError('bad_request', z.prettifyError(error));
  await seriesStore.correct(slug, corrections, derivedFields(data));
  forgetSiteSeries();
  return data;
};
