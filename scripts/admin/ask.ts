import { createInterface } from 'node:readline/promises';

export type Sure = { yes?: boolean };

/** Asks before what cannot be taken back. Without a terminal there is nobody to ask: then `--yes` has to say it. */
export const confirm = async (question: string, { yes }: Sure): Promise<void> => {
  if (yes) return;
  if (!process.stdin.isTTY)
    throw new Error(`${question}\nNobody can answer here: say --yes to go on. Nothing was changed.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [y/N] `).finally(() => terminal.close());
  if (!/^(y|yes|o|oui)$/i.test(answer.trim())) throw new Error('Nothing was changed.');
};
