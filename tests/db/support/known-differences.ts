import type { Operation } from './generated';

type Outcome = { actual: string; expected: string };
type Difference = { reason: string; applies(operation: Operation, outcome: Outcome): boolean };

const isPipeline = (write: object) => 'update' in write && Array.isArray(write.update);
const asksFor = (operation: Operation, name: string) =>
  operation.kind === 'aggregate' && JSON.stringify(operation.pipeline).includes(name);

/** What two engines may answer differently, each with its reason. Collations, which DocumentDB refuses, are not sent to it. */
export const KNOWN_DIFFERENCES: Difference[] = [
  {
    reason:
      'An update of many that fails at one document leaves the ones before it changed, as in MongoDB; DocumentDB undoes them all. ' +
      'Which were before it depends on the index that was used.',
    applies: (operation, { actual }) =>
      (operation.kind === 'update' && actual === 'refused') || (operation.kind === 'bulk' && !actual.includes('[]')),
  },
  {
    reason: 'A whole double that a pipeline passes on comes out as an int, as docs/embedded-database.md says.',
    applies: (operation) => isPipeline(operation) || (operation.kind === 'bulk' && operation.writes.some(isPipeline)),
  },
  {
    reason: '$count of nothing is no document in MongoDB; DocumentDB says 0.',
    applies: (operation) => asksFor(operation, '$count'),
  },
  {
    reason: '$addToSet passes over a field that is missing, as in MongoDB; DocumentDB adds null.',
    applies: (operation, { expected }) => asksFor(operation, '$addToSet') && expected.includes('null'),
  },
  {
    reason: 'What $unset took away is gone for the stages after it; DocumentDB still finds it in $addFields.',
    applies: (operation) => asksFor(operation, '$unset') && asksFor(operation, '$addFields'),
  },
  {
    reason: '$push of nothing makes an empty array of a missing field, as in MongoDB; DocumentDB leaves it missing.',
    applies: (operation) => JSON.stringify(operation).includes('"$each":[]'),
  },
  {
    reason: '$unset of an element that is null already counts as modified with DocumentDB; the document is the same.',
    applies: (operation) => JSON.stringify(operation).includes('"$unset":{'),
  },
  {
    reason:
      'DocumentDB refuses $pull through an array by a name (c.x where c is a list), but not through a number or a text; ' +
      'here nothing is there to be pulled. Which of both MongoDB does was not found out.',
    applies: (operation, { expected }) =>
      JSON.stringify(operation).includes('"$pull":{"c.x"') && (expected === 'refused' || operation.kind === 'bulk'),
  },
];
