// Pages: not the API, which answers for itself, nor health, nor figures, nor files.
const PAGE = /^(?!\/(api|health|metrics|_next|__nextjs)(\/|$))[^.]*$/;

const RETRY_AFTER_SECONDS = '5';

/** While the database is away, every page is the one that says so, at its own address and with the status that is true. */
export const withoutDatabase =
  ({ isDatabaseUp, handle }) =>
  async (request, response) => {
    const path = request.url.split('?', 1)[0];
    if (!PAGE.test(path) || isDatabaseUp()) return handle(request, response);
    response.statusCode = 503;
    response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
    // A form that was posted is not processed: the page only tells.
    request.method = 'GET';
    request.headers['x-booktime-database'] = 'away';
    request.url = '/unavailable';
    return handle(request, response);
  };
