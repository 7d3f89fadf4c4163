import fc from 'fast-check';

// What is drawn is the same in each run, so that a change fails for what it did; `SEED=random` looks further.
const { SEED = '20260101' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });

export * from 'fast-check';
export default fc;
