type Spine = { height: number; width: number; colour: string };

// Colours of drawn covers; they are readable on paper by day and by night.
const SPINES: (Spine | 'gap')[] = [
  { height: 168, width: 42, colour: '#7a5230' },
  { height: 190, width: 18, colour: '#2f6f62' },
  { height: 158, width: 38, colour: '#5b3560' },
  { height: 142, width: 26, colour: '#c9a227' },
  'gap',
  { height: 140, width: 26, colour: '#2b5ba8' },
  { height: 152, width: 34, colour: '#8d2f2f' },
  { height: 182, width: 20, colour: '#4a7212' },
  { height: 134, width: 22, colour: '#8c8270' },
];
const GAP = { height: 150, width: 34 };
const HEIGHT = 192;
const BETWEEN = 4;

const draw = (spine: Spine | 'gap', x: number) => {
  const { width, height } = spine === 'gap' ? GAP : spine;
  const look =
    spine === 'gap' ? 'fill="none" stroke="#b3450b" stroke-width="2" stroke-dasharray="5 4"' : `fill="${spine.colour}"`;
  const inset = spine === 'gap' ? 1 : 0;
  return {
    width,
    svg: `<rect x="${x + inset}" y="${HEIGHT - height + inset}" width="${width - 2 * inset}" height="${height - 2 * inset}" rx="2" ${look}/>`,
  };
};

const drawAll = () => {
  let x = 0;
  const rects = SPINES.map((spine) => {
    const { width, svg } = draw(spine, x);
    x += width + BETWEEN;
    return svg;
  });
  return `<svg viewBox="0 0 ${x - BETWEEN} ${HEIGHT}" width="${x - BETWEEN}" height="${HEIGHT}" aria-hidden="true">${rects.join('')}</svg>`;
};

/** A shelf on which a book is missing, as on the other pages that tell of a failure, in a few bytes. */
export const SHELF = drawAll();
