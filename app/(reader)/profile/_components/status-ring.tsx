const HEXAGON = 'M80 8 142.4 44V116L80 152 17.600 116V44z';
const LENGTH = 432;
const GAP = 3;

type Part = { label: string; count: number; color: string };
type StatusRingProps = { parts: Part[]; total: string; unit: string; text: string };

/** One hexagon, cut in proportion. `text` says the same figures. */
export function StatusRing({ parts, total, unit, text }: StatusRingProps) {
  const sum = parts.reduce((all, { count }) => all + count, 0);
  const shown = parts.filter(({ count }) => count > 0);
  const stroke = { fill: 'none', strokeWidth: 15, strokeLinejoin: 'round' } as const;
  const gap = shown.length > 1 ? GAP : 0;
  const startOf = (index: number) => (shown.slice(0, index).reduce((all, { count }) => all + count, 0) / sum) * LENGTH;
  return (
    <svg viewBox="0 0 160 160" className="w-[148px] flex-none" role="img" aria-label={text}>
      <path d={HEXAGON} stroke="var(--sunken)" {...stroke} />
      {shown.map(({ label, count, color }, index) => (
        <path
          key={label}
          d={HEXAGON}
          stroke={color}
          strokeDasharray={`${Math.max((count / sum) * LENGTH - gap, GAP)} ${LENGTH}`}
          strokeDashoffset={-startOf(index)}
          {...stroke}
        />
      ))}
      <text x="80" y="84" textAnchor="middle" className="ring-total">
        {total}
      </text>
      <text x="80" y="103" textAnchor="middle" className="ring-unit">
        {unit}
      </text>
    </svg>
  );
}
