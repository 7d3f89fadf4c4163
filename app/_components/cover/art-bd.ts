import { type Art, repeat } from './art';

const hills: Art = (r, [, , accent, second]) => {
  const ridge = (y: number, height: number) => {
    const phase = r() * 6;
    const at = (x: number) =>
      (y + Math.sin(x / 34 + phase) * height + Math.sin(x / 13 + phase * 2) * height * 0.22).toFixed(1);
    return `M0 300V${y}` + repeat(11, (i) => `L${i * 20} ${at(i * 20)}`) + 'V300z';
  };
  return (
    `<circle cx="${50 + r() * 100}" cy="176" r="${15 + r() * 10}" fill="${accent}"/>` +
    `<path d="${ridge(204, 16)}" fill="${second}"/>` +
    `<path d="${ridge(216, 10)}" fill="${accent}" opacity=".85"/>` +
    `<path d="${ridge(234, 8)}" fill="${second}"/>`
  );
};

const panels: Art = (r, [, ink, accent, second]) => {
  const a = 78 + r() * 50;
  const b = 60 + r() * 70;
  const s = r() * 14 - 7;
  const hero = Math.floor(r() * 3);
  const fill = (i: number) => [accent, second, ink][(i + hero) % 3];
  return (
    `<path d="M12 132h${a - 15 + s}l${-s} 76h${-(a - 15)}z" fill="${fill(0)}"/>` +
    `<path d="M${a + 4 + s} 132H188v76H${a + 4}z" fill="${fill(1)}"/>` +
    `<path d="M12 215h${b - 15}v73H12z" fill="${fill(1)}"/>` +
    `<path d="M${b + 4} 215H188v73H${b + 4}z" fill="${fill(0)}"/>` +
    `<circle cx="${(a + 192) / 2}" cy="172" r="21" fill="${fill(0)}"/>` +
    `<path d="M${b + 4} 288v-22l26-18 22 14 30-26 26 30v22z" fill="${fill(1)}"/>` +
    `<circle cx="${12 + (b - 15) / 2}" cy="252" r="12" fill="${fill(2)}"/>`
  );
};

const bubble: Art = (r, [, ink, accent, second], numbered) => {
  const x = 60 + r() * 80;
  const w = 54 + r() * 10;
  const words = `<path d="M66 176h68M76 192h48" stroke="${accent}" stroke-width="5" stroke-linecap="round"/>`;
  return (
    `<rect y="128" width="200" height="172" fill="${second}"/>` +
    `<circle cx="${200 - x}" cy="300" r="${w}" fill="${accent}"/>` +
    `<path d="M${(100 + (100 - x) * 0.2).toFixed(0)} 222l${(100 - x) * 0.5} 34 26-36z" fill="${ink}"/>` +
    `<ellipse cx="100" cy="184" rx="74" ry="45" fill="${ink}"/>` +
    (numbered ? '' : words)
  );
};

export const slant: Art = (r, [, , accent, second]) => {
  const a = 84 + r() * 22;
  const b = 150 + r() * 22;
  return (
    `<path d="M0 ${a + 70}L200 ${a}V${b}L0 ${b + 56}z" fill="${second}"/>` +
    `<path d="M0 ${b + 64}L200 ${b + 8}v18L0 ${b + 82}z" fill="${accent}"/>` +
    `<circle cx="${60 + r() * 90}" cy="${(a + b) / 2 + 18}" r="${26 + r() * 10}" fill="${accent}"/>`
  );
};

const city: Art = (r, [, , accent, second]) => {
  let art = '';
  let x = -4;
  while (x < 200) {
    const w = 22 + r() * 26;
    const h = 56 + r() * 96;
    const place = `x="${x.toFixed(0)}" y="${(300 - h).toFixed(0)}" width="${w.toFixed(0)}" height="${h.toFixed(0)}"`;
    art += `<rect ${place} fill="${second}"/>`;
    for (let y = 300 - h + 10; y < 286; y += 16)
      for (let lit = x + 6; lit < x + w - 8; lit += 11)
        if (r() > 0.55)
          art += `<rect x="${lit.toFixed(0)}" y="${y.toFixed(0)}" width="5" height="8" fill="${accent}"/>`;
    x += w + 3;
  }
  return `<circle cx="${54 + r() * 92}" cy="152" r="28" fill="${accent}"/>` + art;
};

const eye: Art = (r, [ground, ink, accent, second]) => {
  const y = 204;
  const lash = (i: number) => {
    const angle = (i / 20) * 6.283;
    const at = (radius: number) =>
      `${(100 + Math.cos(angle) * radius).toFixed(0)} ${(y + Math.sin(angle) * radius).toFixed(0)}`;
    return `<path d="M${at(62)}L${at(84)}" stroke="${accent}" stroke-width="5" stroke-linecap="round"/>`;
  };
  const x = 100 + r() * 16 - 8;
  return (
    repeat(20, lash) +
    `<path d="M46 ${y}q54-56 108 0q-54 56-108 0z" fill="${second}"/>` +
    `<circle cx="${x}" cy="${y}" r="22" fill="${ink}"/><circle cx="${x}" cy="${y}" r="10" fill="${ground}"/>`
  );
};

export const BD_ART = { panels, bubble, hills, slant, city, eye };
