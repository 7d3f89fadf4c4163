export const FLASH_COOKIE = 'booktime_flash';
