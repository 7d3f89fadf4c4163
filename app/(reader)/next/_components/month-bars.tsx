const STEP = 26;
const WIDTH = 20;
const FLOOR = 46;
const TALLEST = 44;
/** What is more than nothing is seen, and so is where nothing is. */
const LEAST = 4;
const NOTHING = 1.5;

type Bar = { month: number; letter: string; value: number; isNow: boolean };

const colorOf = ({ value, isNow }: Bar) => {
  if (value === 0) return 'var(--line)';
  return isNow ? 'var(--brand-fill)' : 'var(--brand-line)';
};

/** A bar for each month, the one that runs in full green. `text` says the same figures. */
export function MonthBars({ bars, text }: { bars: readonly Bar[]; text: string }) {
  const largest = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <svg
      viewBox={`0 0 ${STEP * bars.length} 64`}
      className="chart block w-full max-w-96 mt-4"
      role="img"
      aria-label={text}
    >
      {bars.map((bar, index) => {
        const height = bar.value ? Math.max(LEAST, (bar.value / largest) * TALLEST) : NOTHING;
        return (
          <g key={bar.month}>
            <rect x={index * STEP} y={FLOOR - height} width={WIDTH} height={height} rx="2" fill={colorOf(bar)} />
            <text x={index * STEP + WIDTH / 2} y="61">
              {bar.letter}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
