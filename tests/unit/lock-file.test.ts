import { readFileSync } from 'node:fs';

type Package = { optionalDependencies?: Record<string, string> };
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> };

/** Where Node looks for a package that `from` asks for: beside it, then in each folder above. */
const places = (from: string, name: string): string[] => {
  const above = from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '';
  const here = `${from ? `${from}/` : ''}node_modules/${name}`;
  return from ? [here, ...places(above, name)] : [here];
};

// npm leaves out of the lock file what its registry does not have, and then never installs it elsewhere: a lock file
// made on Linux would leave a reader on macOS or Windows without Next's compiler.
it('names the packages of every platform in the lock file', () => {
  const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !places(from, name).some((place) => packages[place])),
  );

  expect(missing).toEqual([]);
});
