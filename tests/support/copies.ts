import { POST as buy } from '@/app/api/books/[book_id]/buy/route';
import { POST as lend } from '@/app/api/books/[book_id]/lend/route';
import { POST as giveBack } from '@/app/api/books/[book_id]/return/route';
import { GET as loans } from '@/app/api/loans/route';
import { GET as list } from '@/app/api/shopping-list/route';
import { GET as wishes } from '@/app/api/wishes/route';
import { answer, withParams, type Reader } from './request';

/** What a reader does with copies, over the API. */
export const copiesOf = ({ ask }: Reader) => {
  const post = (body?: unknown) => ask('/api/books/x/y', { method: 'POST', body });
  const at = (id: string) => withParams({ book_id: id });
  return {
    loans: () => answer(loans(ask('/api/loans'))),
    wishes: () => answer(wishes(ask('/api/wishes'))),
    shoppingList: () => answer(list(ask('/api/shopping-list'))),
    lend: (id: string, body: unknown) => answer(lend(post(body), at(id))),
    giveBack: (id: string) => answer(giveBack(post(), at(id))),
    buy: (id: string, body?: unknown) => answer(buy(post(body), at(id))),
  };
};
