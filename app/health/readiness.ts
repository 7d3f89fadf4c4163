import { connection } from 'next/server';
import { isReachable } from '@/lib/db/connect';

export const readiness = async () => {
  await connection();
  const timestamp = new Date().toISOString();
  const headers = { 'cache-control': 'no-store' };
  if (await isReachable()) return Response.json({ status: 'ok', database: 'connected', timestamp }, { headers });
  return Response.json({ status: 'error', database: 'disconnected', timestamp }, { status: 503, headers });
};
