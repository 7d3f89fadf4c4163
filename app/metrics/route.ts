import { exposition, mayScrape } from '@/lib/metrics/exposition.service';

const refusal = (status: number, detail: string, headers = {}) =>
  Response.json({ detail }, { status, headers: { 'cache-control': 'no-store', ...headers } });

export const GET = async (request: Request) => {
  const allowed = mayScrape(request);
  if (allowed === undefined) return refusal(404, 'Not Found');
  if (!allowed) return refusal(401, 'METRICS_TOKEN is asked for', { 'www-authenticate': 'Bearer' });
  const { body, type } = await exposition();
  return new Response(body, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
};
