import type { Config } from 'tailwindcss';

const v = (name: string) => `var(--${name})`;

export default {
  content: ['./app/**/*.{ts,tsx}'],
  darkMode: ['selector', '[data-theme="dark"]'],
  theme: {
    extend: {
      colors: {
        paper: v('paper'),
        surface: v('surface'),
        sunken: v('sunken'),
        raised: v('raised'),
        line: { DEFAULT: v('line'), strong: v('line-strong') },
        ink: { DEFAULT: v('ink'), 2: v('ink-2'), 3: v('ink-3') },
        brand: {
          DEFAULT: v('brand'),
          fill: v('brand-fill'),
          hover: v('brand-fill-hover'),
          bright: v('brand-bright'),
          soft: v('brand-soft'),
          line: v('brand-line'),
          on: v('on-brand'),
        },
        honey: { DEFAULT: v('honey'), ink: v('honey-ink'), soft: v('honey-soft'), bright: v('honey-bright') },
        missing: { DEFAULT: v('missing'), soft: v('missing-soft') },
        danger: { DEFAULT: v('danger'), soft: v('danger-soft') },
        roman: { DEFAULT: v('roman'), soft: v('roman-soft') },
        bd: { DEFAULT: v('bd'), soft: v('bd-soft') },
        manga: { DEFAULT: v('manga'), soft: v('manga-soft') },
        scrim: v('scrim'),
        thumb: v('thumb'),
        forest: { DEFAULT: v('forest'), on: v('on-forest'), missing: v('forest-missing') },
      },
      fontFamily: { serif: v('font-serif'), sans: v('font-sans') },
      // size / line height / tracking: the whole scale, nothing in between
      fontSize: {
        micro: ['0.75rem', { lineHeight: '1rem' }],
        small: ['0.875rem', { lineHeight: '1.25rem' }],
        body: ['1rem', { lineHeight: '1.5rem' }],
        lead: ['1.125rem', { lineHeight: '1.7rem' }],
        h3: ['1.1875rem', { lineHeight: '1.45rem', letterSpacing: '-0.006em' }],
        h2: ['1.5rem', { lineHeight: '1.8rem', letterSpacing: '-0.012em' }],
        h1: ['2.125rem', { lineHeight: '2.3rem', letterSpacing: '-0.02em' }],
        display: ['clamp(3.25rem, 1.4rem + 6.4vw, 6.5rem)', { lineHeight: '.96', letterSpacing: '-0.032em' }],
      },
      borderRadius: {
        cover: v('radius-cover'),
        control: v('radius-control'),
        field: v('radius-field'),
        card: v('radius-card'),
        pill: v('radius-pill'),
      },
      boxShadow: { cover: v('shadow-cover'), card: v('shadow-card'), pop: v('shadow-pop') },
      spacing: { tap: v('tap'), gutter: v('gutter') },
      maxWidth: { page: v('page'), text: '40rem' },
      transitionTimingFunction: { soft: v('ease') },
    },
  },
} satisfies Config;
