import { measureBadModes } from './bad-modes';
import { measureSearches } from './searches';
import { onStage } from './stage';

/** What BOOKTIME promises of Open Library, well and ill, in figures. */
const main = () =>
  onStage(async (openLibrary) => {
    await measureSearches(openLibrary);
    await measureBadModes(openLibrary);
  });

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
