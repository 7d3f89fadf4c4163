import { type Art, repeat } from './art';

const frame: Art = (_, [, ink, accent], numbered) =>
  `<rect x="11" y="11" width="178" height="278" fill="none" stroke="${ink}" stroke-width="1.6"/>` +
  `<rect x="15.5" y="15.5" width="169" height="269" fill="none" stroke="${accent}" stroke-width=".9"/>` +
  `<path d="M100 196l13 7.5v15l-13 7.5-13-7.5v-15z" fill="none" stroke="${accent}" stroke-width="1.6"/>` +
  (numbered ? '' : `<circle cx="100" cy="211" r="3" fill="${accent}"/>`);

const band: Art = (r, [, , accent, second]) => {
  const x = 30 + r() * 140;
  return (
    `<circle cx="${x}" cy="${70 + r() * 40}" r="${70 + r() * 40}" fill="${second}"/>` +
    `<rect y="192" width="200" height="66" fill="${accent}"/>`
  );
};

const sun: Art = (r, [, , accent, second]) => {
  const y = 194 + r() * 18;
  const stripe = (i: number) =>
    `<rect x="0" y="${y + 6 + i * 15}" width="200" height="${3 + i * 2.4}" fill="var(--cb)"/>`;
  return (
    `<circle cx="100" cy="${y}" r="70" fill="${accent}"/>` +
    repeat(5, stripe) +
    `<rect y="278" width="200" height="22" fill="${second}"/>`
  );
};

/** The large letter behind the words is set as text, not drawn. */
const initial: Art = () => '';

const arcs: Art = (r, [, , accent, second]) => {
  const tile = (i: number) => {
    const kind = Math.floor(r() * 4);
    const fill = r() > 0.5 ? accent : second;
    const x = (i % 4) * 50;
    const y = 150 + Math.floor(i / 4) * 50;
    const quarter = [
      `M${x} ${y}h50a50 50 0 0 1-50 50z`,
      `M${x} ${y}h50v50a50 50 0 0 1-50-50z`,
      `M${x + 50} ${y}v50h-50a50 50 0 0 1 50-50z`,
      `M${x} ${y}a50 50 0 0 1 50 50h-50z`,
    ][kind];
    return `<path d="${quarter}" fill="${fill}"/>`;
  };
  return repeat(12, tile);
};

const lines: Art = (r, [, , accent, second]) => {
  let art = '';
  let x = 0;
  while (x < 200) {
    const w = 3 + r() * 13;
    const y = (150 + Math.sin(x / 30 + r()) * 34).toFixed(0);
    const fill = r() > 0.72 ? accent : second;
    art += `<rect x="${x.toFixed(1)}" y="${y}" width="${(w * 0.62).toFixed(1)}" height="160" fill="${fill}"/>`;
    x += w;
  }
  return art;
};

const archway: Art = (r, [ground, , accent, second]) => {
  const l = 40 + r() * 16;
  const hill = (26 + r() * 20).toFixed(0);
  const outer = `M${l} 300V196a${100 - l} ${100 - l} 0 0 1 ${200 - 2 * l} 0v104z`;
  const inner = `M${l + 14} 300V198a${86 - l} ${86 - l} 0 0 1 ${172 - 2 * l} 0v102z`;
  return (
    `<path d="${outer}" fill="${second}"/><path d="${inner}" fill="${accent}"/>` +
    `<path d="M${l + 14} 300v-34q${86 - l}-${hill} ${172 - 2 * l} 0v34z" fill="${ground}"/>` +
    `<circle cx="${92 + r() * 20}" cy="${206 + r() * 20}" r="11" fill="${ground}"/>`
  );
};

const leaf: Art = (r, [, , accent, second]) => {
  const pair = (i: number) => {
    const y = 276 - i * 27;
    const w = 44 - i * 5 + r() * 8;
    const [right, left] = i % 2 ? [second, accent] : [accent, second];
    return (
      `<path d="M100 ${y}q${w * 0.3}-${w * 0.8} ${w}-${w * 0.85}q-2 ${w * 0.7}-${w} ${w * 0.85}z" fill="${right}"/>` +
      `<path d="M100 ${y + 8}q-${w * 0.3}-${w * 0.8}-${w}-${w * 0.85}q2 ${w * 0.7} ${w} ${w * 0.85}z" fill="${left}"/>`
    );
  };
  return `<path d="M100 300V150" stroke="${accent}" stroke-width="2.4"/>` + repeat(5, pair);
};

const steps: Art = (r, [, , accent, second]) => {
  const up = r() > 0.5;
  const step = (i: number) => {
    const h = 40 + i * 22;
    const place = `x="${(up ? i : 5 - i) * 33.4}" y="${300 - h}" width="33.6" height="${h}"`;
    return `<rect ${place} fill="${i % 2 ? second : accent}" opacity="${i % 2 ? 1 : 0.92}"/>`;
  };
  return repeat(6, step) + `<circle cx="${up ? 52 : 148}" cy="${170 + r() * 16}" r="17" fill="${accent}"/>`;
};

export const ROMAN_ART = { frame, band, sun, initial, arcs, lines, window: archway, leaf, steps };
