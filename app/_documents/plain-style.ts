/**
 * How a page looks that stands alone, without the style sheet of the others, whose address only they know. The colours are
 * those of `tokens.css`; on paper there are none.
 */
export const PLAIN_STYLE = `
:root { color-scheme: light; --paper: #f7f3ea; --ink: #1f1b15; --ink-2: #544c3f; --brand: #047857 }
[data-theme='dark'] { color-scheme: dark; --paper: #15130f; --ink: #f4eee1; --ink-2: #c9bfad; --brand: #4fd6a2 }
@media (prefers-color-scheme: dark) {
  :root:not([data-theme]) { color-scheme: dark; --paper: #15130f; --ink: #f4eee1; --ink-2: #c9bfad; --brand: #4fd6a2 }
}
html { background: var(--paper) }
body {
  margin: 0 auto; max-width: 80rem; padding: 1rem clamp(16px, 3vw, 32px) 3rem; color: var(--ink);
  font: 1rem/1.5 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere;
}
a { color: inherit; text-decoration: none }
a:hover { text-decoration: underline }
a:focus-visible { outline: 2px solid var(--brand); outline-offset: 2px }
.back { display: inline-flex; align-items: center; min-height: 44px; color: var(--ink-2) }
h1 { margin: 0.25rem 0 0; font: 500 2rem/1.1 'Iowan Old Style', 'Palatino Linotype', Georgia, serif }
p { margin: 0.5rem 0 0; color: var(--ink-2) }
ol {
  display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr)); gap: 0 2.5rem;
  margin: 1.5rem 0 0; padding: 0; list-style: none; font-size: 0.875rem; color: var(--ink-2);
}
li { padding: 0.25rem 0; break-inside: avoid }
li a { display: inline-block; min-height: 24px; color: var(--ink); font-weight: 600 }
@media print {
  :root, :root[data-theme] { color-scheme: light; --paper: #fff; --ink: #000; --ink-2: #333 }
  body { max-width: none; padding: 0 }
  .screen { display: none }
  ol { display: block; columns: 2; column-gap: 2rem; font-size: 9pt }
  li a { display: inline; min-height: 0 }
}
`;
