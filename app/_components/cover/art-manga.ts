import { type Art, repeat } from './art';
import { slant } from './art-bd';

const burst: Art = (r, [, , accent, second]) => {
  const x = 70 + r() * 60;
  const y = 176 + r() * 20;
  const at = (angle: number, radius: number) =>
    `${(x + Math.cos(angle) * radius).toFixed(0)} ${(y + Math.sin(angle) * radius).toFixed(0)}`;
  const ray = (i: number) => {
    const angle = (i / 34) * 6.283 + r() * 0.05;
    const half = 0.03 + r() * 0.045;
    return `M${at(angle, 44)}L${at(angle - half, 300)} ${at(angle + half, 300)}z`;
  };
  return (
    `<path d="${repeat(34, ray)}" fill="${second}"/>` +
    `<circle cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" r="38" fill="${accent}"/>` +
    `<rect width="200" height="92" fill="var(--cb)"/>`
  );
};

const column: Art = (r, [, , accent, second]) =>
  `<rect width="58" height="300" fill="${accent}"/>` +
  `<circle cx="${128 + r() * 30}" cy="${168 + r() * 20}" r="${50 + r() * 14}" fill="${second}"/>` +
  `<path d="M58 300v-46l40-22 34 18 40-34 28 20v64z" fill="${second}" opacity=".7"/>`;

const dots: Art = (_, [, , accent, second]) => {
  const row = (i: number) => {
    const y = i + 1;
    const width = ((y / 12) * 14.8 - 0.8).toFixed(1);
    return `<path d="M${y % 2 ? 7.7 : 0} ${124 + y * 15}H208" stroke-width="${width}"/>`;
  };
  return (
    `<g stroke="${second}" stroke-linecap="round" stroke-dasharray="0 15.4">${repeat(12, row)}</g>` +
    `<path d="M100 134l48 28v56l-48 28-48-28v-56z" fill="${accent}"/>`
  );
};

const moon: Art = (r, [ground, , accent, second]) => {
  const x = 66 + r() * 70;
  const star = () => {
    const place = `cx="${(r() * 200).toFixed(0)}" cy="${(r() * 190).toFixed(0)}"`;
    return `<circle ${place} r="${(0.8 + r() * 1.6).toFixed(1)}" fill="${accent}"/>`;
  };
  return (
    `<circle cx="${x}" cy="120" r="66" fill="${accent}"/><circle cx="${x + 24}" cy="106" r="60" fill="${ground}"/>` +
    repeat(16, star) +
    `<path d="M0 300V236l34-16 30 20 42-34 40 30 54-28v92z" fill="${second}"/>`
  );
};

const wave: Art = (r, [, , accent, second]) => {
  const row = (i: number) => {
    const d = `M${i % 2 ? 0 : -20} ${188 + i * 20}H220`;
    return (
      `<path d="${d}" stroke="${second}" stroke-width="40"/>` +
      `<path d="${d}" stroke="var(--cb)" stroke-width="27"/>` +
      `<path d="${d}" stroke="${second}" stroke-width="15"/>`
    );
  };
  const place = `cx="${(56 + r() * 88).toFixed(0)}" cy="${(146 + r() * 14).toFixed(0)}"`;
  return (
    `<circle ${place} r="40" fill="${accent}"/>` +
    `<g stroke-linecap="round" stroke-dasharray="0 40">${repeat(7, row)}</g>`
  );
};

export const MANGA_ART = { burst, column, dots, slant, moon, wave };
