import type { Operation } from './generated';

/** What two engines may answer differently, each with its reason. */
export const KNOWN_DIFFERENCES: { reason: string; applies(operation: Operation, answer: string): boolean }[] = [
  {
    reason:
      'An update of many that fails at one document leaves the ones before it changed, as in MongoDB; DocumentDB undoes them all. ' +
      'Which were before it depends on the index that was used.',
    applies: ({ kind }, answer) => kind === 'update' && answer === 'refused',
  },
];
