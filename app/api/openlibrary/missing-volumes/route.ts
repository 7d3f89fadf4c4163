import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import * as endpoints from '@/lib/openlibrary/library.endpoints';
import { findMissingVolumes } from '@/lib/openlibrary/missing-volumes.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: handle(endpoints.missingVolumes, ({ user, query }) => findMissingVolumes(user.id, query.saga)),
});
