// Generous: a suite shares two slow cores with others, and no test is about time.
jest.setTimeout(30_000);

// What a suite never asked for is not loaded for it: most of a short one's time would go there.
const shared = globalThis as { booktimeDatabase?: { ready?: Promise<void> }; booktimeImports?: unknown };

afterAll(async () => {
  if (!shared.booktimeDatabase?.ready) return;
  // What works in the background would open the database again.
  if (shared.booktimeImports) await (await import('@/lib/imports/jobs.service')).stopImports();
  const [{ default: mongoose }, { disconnect }] = await Promise.all([import('mongoose'), import('@/lib/db/connect')]);
  await mongoose.connection.dropDatabase();
  await disconnect();
});
