import { GET as list } from '@/app/api/goals/route';
import { DELETE, GET, PUT } from '@/app/api/goals/[year]/route';
import { answer, withParams, type Reader } from './request';

/** What a reader does with their goals, over the API. */
export const goalsOf = ({ ask }: Reader) => {
  const at = (year: string | number) => withParams({ year: String(year) });
  return {
    list: () => answer(list(ask('/api/goals'))),
    get: (year: string | number) => answer(GET(ask(`/api/goals/${year}`), at(year))),
    set: (year: string | number, body: unknown) =>
      answer(PUT(ask(`/api/goals/${year}`, { method: 'PUT', body }), at(year))),
    remove: (year: string | number) => answer(DELETE(ask(`/api/goals/${year}`, { method: 'DELETE' }), at(year))),
  };
};
