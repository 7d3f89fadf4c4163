/** One column: what stands on each other in it, what is written above it and below. */
export type Column = {
  key: string;
  /** Below it; empty where every second one is enough. */
  label: string;
  value: number;
  shown: string;
  parts: { key: string; value: number; color: string }[];
};

const WIDTH = 300;
const HEIGHT = 158;
const FLOOR = 138;
const TALLEST = 118;
const FULL_WIDTH = 0.74;
/** Between the parts of a column. */
const GAP = 1.5;
/** What is more than nothing is seen. */
const LEAST = 2.5;

function Parts({ column, x, width, largest }: { column: Column; x: number; width: number; largest: number }) {
  const shown = column.parts.filter(({ value }) => value > 0);
  const heightOf = (value: number) => Math.max(LEAST, (value / largest) * TALLEST);
  const topOf = (index: number) =>
    FLOOR - shown.slice(0, index + 1).reduce((sum, { value }) => sum + heightOf(value), 0);
  return shown.map(({ key, value, color }, index) => (
    <rect
      key={key}
      x={x}
      width={width}
      y={topOf(index)}
      height={Math.max(1, heightOf(value) - (index < shown.length - 1 || index > 0 ? GAP : 0))}
      rx="1.5"
      fill={color}
    />
  ));
}

/** Columns on a line, drawn. `text` says the same figures. */
export function ColumnChart({ columns, text }: { columns: readonly Column[]; text: string }) {
  const largest = Math.max(1, ...columns.map(({ value }) => value));
  const step = WIDTH / Math.max(1, columns.length);
  const width = Math.min(40, step * FULL_WIDTH);
  const topOf = (value: number) => FLOOR - Math.max(value > 0 ? LEAST : 0, (value / largest) * TALLEST);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="chart w-full block" role="img" aria-label={text}>
      <line x1="0" x2={WIDTH} y1={FLOOR + 0.5} y2={FLOOR + 0.5} stroke="var(--line)" />
      {columns.map((column, index) => {
        const middle = step * (index + 0.5);
        return (
          <g key={column.key}>
            <Parts column={column} x={middle - width / 2} width={width} largest={largest} />
            {column.value > 0 && (
              <text x={middle} y={topOf(column.value) - 5} className="chart-value">
                {column.shown}
              </text>
            )}
            <text x={middle} y={HEIGHT - 4}>
              {column.label}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
