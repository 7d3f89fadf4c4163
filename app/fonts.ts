import localFont from 'next/font/local';

// The constants name the families. «serif» or «sans» would be taken for the system's own until the font is there.
// What stands in for them is in _styles/fallback-fonts.css: what Next derives of the files knows neither their weights nor the
// narrow letters of one and the digits of the other.
// Latin first; the letters of « Eiichirō » or « Rosiński » come from a second file, fetched only by a page that has them.
const newsreader = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
  weight: '200 800',
  style: 'normal',
  variable: '--font-newsreader',
  adjustFontFallback: false,
});

// Italics may come late.
const newsreaderItalic = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2',
  weight: '200 800',
  style: 'italic',
  variable: '--font-newsreader-italic',
  adjustFontFallback: false,
  preload: false,
});

const newsreaderExtended = localFont({
  src: '../node_modules/@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
  weight: '200 800',
  style: 'normal',
  variable: '--font-newsreader-ext',
  declarations: [{ prop: 'unicode-range', value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF' }],
  adjustFontFallback: false,
  preload: false,
});

const instrumentSans = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-wdth-normal.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-instrument-sans',
  declarations: [{ prop: 'font-stretch', value: '75% 100%' }],
  adjustFontFallback: false,
});

const instrumentSansExtended = localFont({
  src: '../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-wdth-normal.woff2',
  weight: '400 700',
  style: 'normal',
  variable: '--font-instrument-sans-ext',
  declarations: [
    { prop: 'font-stretch', value: '75% 100%' },
    { prop: 'unicode-range', value: 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF' },
  ],
  adjustFontFallback: false,
  preload: false,
});

/** The classes that define the variables which tokens.css names. */
export const fontVariables = [newsreader, newsreaderItalic, newsreaderExtended, instrumentSans, instrumentSansExtended]
  .map((font) => font.variable)
  .join(' ');
