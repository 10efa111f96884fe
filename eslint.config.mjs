import path from 'node:path';
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const rootDir = path.dirname(fileURLToPath(import.meta.url));

/** One clock: everything that asks what time it is takes a `Clock`, so that a sweep can be run for any instant. */
const clockRules = [
  'error',
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Take a Clock (see @app/config) instead of new Date().',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Take a Clock (see @app/config) instead of Date.now().',
  },
];

const common = {
  complexity: ['error', { max: 10, variant: 'modified' }],
  eqeqeq: ['error', 'smart'],
  'max-depth': ['error', 4],
  'no-console': 'error',
  'no-control-regex': 'off', // the reader has to name control characters in order to drop them
  'no-irregular-whitespace': [
    'error',
    { skipStrings: true, skipRegExps: true, skipTemplates: true, skipComments: true },
  ],
};

const typed = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': 'error',
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/consistent-type-imports': 'off', // Nest reads constructor types at run time: a type-only import breaks injection
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/no-empty-object-type': 'off', // `{}` is the honest payload of a job that only wakes a worker
};

const typedFiles = (files, project) => ({
  files,
  extends: [tseslint.configs.base],
  languageOptions: { parserOptions: { project, tsconfigRootDir: rootDir } },
  rules: {
    ...common,
    ...typed,
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    'no-restricted-syntax': clockRules,
  },
});

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'coverage/**',
      '.data/**',
      'node_modules/**',
      'apps/web/src/api/schema.d.ts',
      '**/*.config.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  typedFiles(['apps/{api,worker,cli}/**/*.ts', 'libs/**/*.ts', 'test/**/*.ts'], './tsconfig.json'),
  typedFiles(['apps/web/**/*.{ts,tsx}'], './apps/web/tsconfig.json'),
  {
    // TypeScript itself reports unknown and doubly declared names, and knows overloads.
    files: ['**/*.{ts,tsx}'],
    rules: { 'no-undef': 'off', 'no-redeclare': 'off', 'no-unused-vars': 'off' },
  },
  {
    // The system clock has to be read somewhere: here.
    files: ['libs/config/src/clock.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // The command line talks to people on standard output.
    files: ['apps/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Components are long because mark-up is long; their logic still obeys the complexity limit.
    files: ['apps/web/**/*.{ts,tsx}'],
    rules: { 'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }] },
  },
  {
    // A spec is one long describe; tests measure and print real time.
    files: ['**/*.spec.{ts,tsx}', 'test/**/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      'no-console': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    // A catalogue of texts is as long as there are texts.
    files: ['**/texts{,.*}.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // Migrations are frozen history: one long list of statements each.
    files: ['libs/persistence/src/migrations/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    files: ['**/*.{mjs,cjs,js}'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'setTimeout',
          'clearTimeout',
          'setInterval',
          'clearInterval',
          'URL',
          'Buffer',
          'fetch',
          'module',
          'performance',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { ...common, 'no-console': 'off', 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] },
  },
);
