import type { Viewport } from 'next';

export const PAPER = { light: '#f7f3ea', dark: '#15130f' };

/** As the device likes it. */
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ],
};
