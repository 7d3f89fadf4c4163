import { connection } from 'next/server';

/** Whether the process answers, whatever became of the database: only a restart helps when it does not. */
export const GET = async () => {
  await connection();
  return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
};
