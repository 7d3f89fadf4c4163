import 'server-only';

type Page = { limit: number; offset: number };

/** Says how many entries match in all, and where the next page is while there is one. */
export const describePage = (headers: Headers, request: Request, { limit, offset }: Page, total: number): void => {
  headers.set('x-total-count', String(total));
  if (limit === 0 || offset + limit >= total) return;
  const next = new URL(request.url);
  next.searchParams.set('limit', String(limit));
  next.searchParams.set('offset', String(offset + limit));
  headers.set('link', `<${next.pathname}${next.search}>; rel="next"`);
};
