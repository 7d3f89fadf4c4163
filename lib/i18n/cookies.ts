export const LOCALE_COOKIE = 'booktime_locale';
export const LOCALE_SECONDS = 31_536_000;
export const TIME_ZONE_COOKIE = 'booktime_time_zone';
