import { POST as autoAdd } from '@/app/api/sagas/[saga_name]/auto-add/route';
import { POST as autoComplete } from '@/app/api/sagas/[saga_name]/auto-complete/route';
import { GET as books } from '@/app/api/sagas/[saga_name]/books/route';
import { PUT as bulkStatus } from '@/app/api/sagas/[saga_name]/bulk-status/route';
import { GET as missing } from '@/app/api/sagas/[saga_name]/missing-analysis/route';
import { POST as toggle } from '@/app/api/sagas/[saga_name]/toggle-tome-status/route';
import { GET as list } from '@/app/api/sagas/route';
import { POST as complete } from '@/app/api/series/complete/route';
import { answer, withParams, type Reader } from './request';

/** What a reader does with sagas, over the API. */
export const sagasOf = ({ ask }: Reader) => {
  const at = (saga: string) => withParams({ saga_name: saga });
  const post = (body?: unknown) => ask('/api/sagas/x', { method: 'POST', body });
  return {
    list: () => answer(list(ask('/api/sagas'))),
    books: (saga: string) => answer(books(ask('/api/sagas/x/books'), at(saga))),
    autoAdd: (saga: string) => answer(autoAdd(post(), at(saga))),
    autoComplete: (saga: string, body?: unknown) => answer(autoComplete(post(body), at(saga))),
    bulkStatus: (saga: string, body: unknown) =>
      answer(bulkStatus(ask('/api/sagas/x/bulk-status', { method: 'PUT', body }), at(saga))),
    missing: (saga: string) => answer(missing(ask('/api/sagas/x/missing-analysis'), at(saga))),
    toggle: (saga: string, body: unknown) => answer(toggle(post(body), at(saga))),
    complete: (body: unknown) => answer(complete(ask('/api/series/complete', { method: 'POST', body }))),
  };
};
