/**
 * Says to the scripts of public pages that somebody signed in here, so that they ask the API for what is that reader's;
 * who never did costs the site no request. It opens nothing: only the session cookie does.
 */
export const READER_COOKIE = 'booktime_reader';
export const READER_COOKIE_SECONDS = 31_536_000;
