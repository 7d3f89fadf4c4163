/** On a side, as iPhones ask for it. */
export const APPLE_ICON_PIXELS = 180;
