import next from 'eslint-config-next';
import vitals from 'eslint-config-next/core-web-vitals';
import typescript from 'eslint-config-next/typescript';

const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Read settings through lib/env.ts.',
};

const removal = {
  selector: 'CallExpression[callee.property.name=/^(deleteOne|findOneAndDelete)$/]',
  message:
    'Remove through removeOne of lib/db/write-races.ts: a record that is being changed is passed over otherwise.',
};

const drawn = { name: 'fast-check', message: 'Take it from tests/support/property.ts, which says what is drawn.' };

const config = [
  { ignores: ['.next/**', 'coverage/**', 'next-env.d.ts'] },
  ...next,
  ...vitals,
  ...typescript,
  {
    rules: {
      // Covers come from anywhere: the browser fetches them, never our server.
      '@next/next/no-img-element': 'off',
      complexity: ['error', 10],
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['tests/**'],
    ignores: ['tests/support/property.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [drawn] }] },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    ignores: ['tests/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: { '@typescript-eslint/no-floating-promises': 'error', '@typescript-eslint/only-throw-error': 'error' },
  },
  {
    files: ['app/**', 'lib/**', 'models/**'],
    ignores: ['lib/env.ts'],
    rules: { 'no-restricted-syntax': ['error', environment, removal] },
  },
  {
    files: ['lib/db/embedded/**', 'lib/db/write-races.ts'],
    rules: { 'no-restricted-syntax': ['error', environment] },
  },
];

export default config;
