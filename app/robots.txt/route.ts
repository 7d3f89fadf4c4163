import { connection } from 'next/server';
import { siteOrigin } from '@/lib/public-pages/origin';

// Pages of readers are closed to everybody else, and say themselves that they are not to be found. Were they named here,
// nobody would come to read that.
const CLOSED = ['/api/'];

export async function GET() {
  await connection();
  const rules = ['User-agent: *', ...CLOSED.map((path) => `Disallow: ${path}`), 'Allow: /'];
  return new Response([...rules, '', `Sitemap: ${siteOrigin()}/sitemap.xml`, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}
