export const LOCALE_COOKIE = 'booktime_locale';
export const TIME_ZONE_COOKIE = 'booktime_time_zone';
