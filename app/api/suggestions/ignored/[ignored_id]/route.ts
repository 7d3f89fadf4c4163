import * as endpoints from '@/lib/discover/ignored.endpoints';
import { proposeAgain } from '@/lib/discover/ignored.service';
import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  DELETE: handle(endpoints.proposeAgain, async ({ user, params }) => {
    const { title } = await proposeAgain(user.id, params.ignored_id);
    return { message: `« ${title} » sera de nouveau proposé` };
  }),
});
