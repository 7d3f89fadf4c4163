import { GET } from '@/app/api/next/route';
import { answer, type Reader } from './request';

export const nextOf =
  ({ ask }: Reader) =>
  (query = '') =>
    answer(GET(ask(`/api/next${query}`)));
