import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/statistics/statistics.endpoints';
import { yearStatistics } from '@/lib/statistics/year.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getYearStatistics, ({ user, params }) => yearStatistics(user.id, params.year)),
});
