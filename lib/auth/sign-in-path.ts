/** By this header a page is told its own address, which the framework keeps from it. */
export const ASKED_HEADER = 'x-booktime-asked';

/** The page to sign in on, which leads on to what was asked for. */
export const signInPath = (asked: string): string => `/sign-in?next=${encodeURIComponent(asked)}`;
