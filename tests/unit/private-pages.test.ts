import { readdirSync } from 'node:fs';
import { config } from '@/middleware';

const pages = readdirSync('app/(reader)', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)page\.tsx$/.test(file) && !file.includes('@'))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, '')}`);

const isClosed = (page: string) =>
  config.matcher.some((place) =>
    place.endsWith('/:path*') ? `${page}/`.startsWith(place.replace(':path*', '')) : page === place,
  );

it('asks who is there before any page of a reader is shown', () => {
  expect(pages.length).toBeGreaterThan(10);
  expect(pages.filter((page) => !isClosed(page))).toEqual([]);
});
