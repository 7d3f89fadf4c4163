import { basename } from 'node:path';
import { judgeInfer, judgeParse, timeAll } from './series/judge';
import { readSamples, type SampleFile } from './series/samples';
import { report, reportClaims } from './series/score';

/**
 * How well series are recognised in files of labelled titles:
 *
 *   npm run eval:series -- FILE.csv…
 *
 * A file with a column `series` is scored for *parse* (the full title alone) and, when it also has the column
 * `title_without_series`, for *infer* (that title and the author, against the catalogue). One without tells how often a
 * series is claimed for a title that has none.
 */
const MILLION = 1_000_000;
const PROMISED_SECONDS = 30;

const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;

const describe = ({ name, samples, labelled, hasBareTitles }: SampleFile): string => {
  const parsed = samples.map(judgeParse);
  const inferred = samples.map(judgeInfer);
  const lines = labelled
    ? [report('parse', parsed), ...(hasBareTitles ? [report('infer', inferred)] : [])]
    : [reportClaims('parse', parsed), reportClaims('infer', inferred)];
  return [`${basename(name)}: ${samples.length} titles`, ...lines].join('\n');
};

const main = (names: readonly string[]): void => {
  if (!names.length) throw new Error('Usage: npm run eval:series -- FILE.csv…');
  const files = names.map(readSamples);
  for (const file of files) console.log(`${describe(file)}\n`);
  const start = process.cpuUsage();
  const taken = timeAll(
    files.flatMap(({ samples }) => samples),
    MILLION,
  );
  const { user, system } = process.cpuUsage(start);
  console.log(
    `A million titles, parsed and looked for in the catalogue: ${seconds(taken)} (promised: under ${PROMISED_SECONDS} s), ` +
      `${seconds((user + system) / 1000)} of them on a processor`,
  );
};

try {
  main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
