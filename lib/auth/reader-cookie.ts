/**
 * Says to the scripts of public pages that somebody signed in here, so that they ask the API for what is that reader's;
 * who never did costs the site no request. It opens nothing: only the session cookie does.
 */
export const READER_COOKIE = 'booktime_reader';
export const READER_COOKIE_SECONDS = 31_536_000;

/** Whether cookies, as they are sent or as a script reads them, say so. */
export const tellsOfReader = (cookies: string): boolean => cookies.split(/;\s*/).includes(`${READER_COOKIE}=1`);
