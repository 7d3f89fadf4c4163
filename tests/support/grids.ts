import { GET as sagaGrid } from '@/app/api/sagas/[saga_name]/grid/route';
import { POST as sagaReadTo } from '@/app/api/sagas/[saga_name]/read-to/route';
import { PUT as settings } from '@/app/api/sagas/[saga_name]/settings/route';
import { PUT as sagaVolumes } from '@/app/api/sagas/[saga_name]/volumes/route';
import { GET as seriesGrid } from '@/app/api/series/[slug]/grid/route';
import { POST as seriesReadTo } from '@/app/api/series/[slug]/read-to/route';
import { PUT as seriesVolumes } from '@/app/api/series/[slug]/volumes/route';
import { answer, withParams, type Reader } from './request';

/** What a reader asks of a saga volume by volume, over the API. */
export const gridsOf = ({ ask }: Reader) => {
  const at = (saga: string) => withParams({ saga_name: saga });
  const by = (slug: string) => withParams({ slug });
  const post = (body: unknown) => ask('/api/x/read-to', { method: 'POST', body });
  const put = (body: unknown) => ask('/api/x/volumes', { method: 'PUT', body });
  return {
    saga: (saga: string) => answer(sagaGrid(ask('/api/sagas/x/grid'), at(saga))),
    series: (slug: string) => answer(seriesGrid(ask('/api/series/x/grid'), by(slug))),
    settings: (saga: string, body: unknown) =>
      answer(settings(ask('/api/sagas/x/settings', { method: 'PUT', body }), at(saga))),
    readTo: (saga: string, body: unknown) => answer(sagaReadTo(post(body), at(saga))),
    change: (saga: string, body: unknown) => answer(sagaVolumes(put(body), at(saga))),
    changeSeries: (slug: string, body: unknown) => answer(seriesVolumes(put(body), by(slug))),
    readSeriesTo: (slug: string, body: unknown) => answer(seriesReadTo(post(body), by(slug))),
  };
};
