import * as endpoints from '@/lib/goals/goals.endpoints';
import { changeGoals, getGoals, removeGoals } from '@/lib/goals/goals.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.getGoals, ({ user, params }) => getGoals(user.id, params.year)),
  PUT: handle(endpoints.changeGoals, ({ user, params, body }) => changeGoals(user.id, params.year, body)),
  DELETE: handle(endpoints.removeGoals, ({ user, params }) => removeGoals(user.id, params.year)),
});
