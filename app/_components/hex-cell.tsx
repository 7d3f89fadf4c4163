export const HEXAGON_PATH = 'M20 1.5 38 11.9V32.1L20 42.5 2 32.1V11.9z';
const LOWER_HALF = 'M2 22V32.1L20 42.5 38 32.1V22z';

/** The outline says owned (solid) or not (dashed); the fill says read or not. */
export type VolumeState = 'read' | 'borrowed' | 'reading' | 'owned' | 'missing' | 'announced';

/** One cell, one volume. Words beside it, or around it, say the same. */
export function HexCell({ state, number, isSmall = false }: { state: VolumeState; number: number; isSmall?: boolean }) {
  return (
    <span className={`alv ${isSmall ? 'alv-s' : ''} ${state}`}>
      <svg className="hx" viewBox="0 0 40 44" aria-hidden="true">
        <path className="sh" pathLength="120" d={HEXAGON_PATH} />
        {state === 'reading' && <path className="fl" d={LOWER_HALF} />}
      </svg>
      {!isSmall && <span>{number}</span>}
    </span>
  );
}

/** A saga in one line of small cells. `label` tells it in words. */
export function Strip({ states, label }: { states: VolumeState[]; label: string }) {
  return (
    <span className="strip" role="img" aria-label={label}>
      {states.map((state, index) => (
        <HexCell key={index} state={state} number={index + 1} isSmall />
      ))}
    </span>
  );
}
