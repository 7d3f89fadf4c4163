import nextJest from 'next/jest.js';

const withNext = nextJest({ dir: './' });
// Published as ES modules only; Jest runs CommonJS, so they go through SWC.
const ESM_ONLY = [
  'jose',
  'rettime',
  'until-async',
  '@open-draft/deferred-promise',
  'use-intl',
  '@formatjs',
  '@schummar',
  'intl-messageformat',
  'icu-minify',
  'mingo',
  'p-queue',
  'p-timeout',
];

const MODULES = {
  '^@/(.*)$': '<rootDir>/$1',
  // As in next.config.mjs.
  '^use-intl/format-message$': '<rootDir>/node_modules/use-intl/dist/esm/production/format-message/format-only.js',
};

const project = async (overrides) => {
  const config = await withNext({ moduleNameMapper: MODULES, ...overrides })();
  // next/jest puts its own pattern first, so a package can only be opened on the resolved configuration.
  return {
    ...config,
    transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`, '^.+\\.module\\.(css|sass|scss)$'],
  };
};

const config = async () => ({
  globalSetup: '<rootDir>/tests/support/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
  projects: [
    await project({
      displayName: 'server',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/{unit,api,db}/**/*.test.ts'],
      setupFiles: ['<rootDir>/tests/support/setup-server.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/clean-up.ts', '<rootDir>/tests/support/documented-handle.ts'],
    }),
    await project({
      displayName: 'components',
      testEnvironment: 'jest-fixed-jsdom',
      testMatch: ['<rootDir>/tests/components/**/*.test.tsx'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/setup-components.ts'],
    }),
    await project({
      displayName: 'journeys',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/journeys/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/setup-journeys.ts'],
    }),
  ],
});

export default config;
