/** What one title came to: what was claimed, if anything, and whether that was right. */
export type Verdict = { title: string; expected: string; claimed: string | null; right: boolean; confidence: number };

const WORST = 20;
const percent = (part: number, whole: number) => (whole ? `${((100 * part) / whole).toFixed(2)} %` : 'none');

/** The mistakes first that were made with most confidence, then what was missed. */
const worst = (verdicts: readonly Verdict[]) =>
  verdicts
    .filter(({ right, claimed, expected }) => !right && (claimed !== null || expected !== NOTHING))
    .sort((a, b) => Number(b.claimed !== null) - Number(a.claimed !== null) || b.confidence - a.confidence)
    .slice(0, WORST);

const line = ({ title, expected, claimed }: Verdict) =>
  `    ${title}\n      expected ${expected}; got ${claimed ?? 'nothing'}`;

/** Precision over what was claimed, recall over what there was to find, and the worst twenty. */
export const report = (task: string, verdicts: readonly Verdict[]): string => {
  const claimed = verdicts.filter((verdict) => verdict.claimed !== null).length;
  const right = verdicts.filter((verdict) => verdict.right).length;
  const toFind = verdicts.filter(({ expected }) => expected !== NOTHING).length;
  return [
    `  ${task}: precision ${percent(right, claimed)} (${right} of ${claimed}), recall ${percent(right, toFind)} (${right} of ${toFind})`,
    ...worst(verdicts).map(line),
  ].join('\n');
};

/** How many titles that are in no series a task claims for one. Each is to be looked at: some are right. */
export const reportClaims = (task: string, verdicts: readonly Verdict[]): string => {
  const claims = verdicts.filter(({ claimed }) => claimed !== null);
  return [
    `  ${task}: claims ${claims.length} of ${verdicts.length} (${percent(claims.length, verdicts.length)})`,
    ...worst(claims).map(line),
  ].join('\n');
};

export const NOTHING = 'nothing';
