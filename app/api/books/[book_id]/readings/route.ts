import { handle } from '@/lib/http/handle';
import { methods } from '@/lib/http/no-route';
import { addPastReading } from '@/lib/readings/past-readings.endpoints';
import * as readings from '@/lib/readings/past-readings.service';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: handle(addPastReading, ({ user, params, body }) => readings.addPastReading(user.id, params.book_id, body)),
});
