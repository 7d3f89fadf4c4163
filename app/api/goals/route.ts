import * as endpoints from '@/lib/goals/goals.endpoints';
import { listGoals } from '@/lib/goals/goals.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.listGoals, ({ user }) => listGoals(user.id)),
});
