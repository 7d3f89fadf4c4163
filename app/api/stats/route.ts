import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { whatIsTheirs } from '@/lib/http/prepared';
import * as endpoints from '@/lib/statistics/statistics.endpoints';
import { getStatistics } from '@/lib/statistics/statistics.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getStatistics, ({ user }) => getStatistics(user.id), whatIsTheirs),
});
