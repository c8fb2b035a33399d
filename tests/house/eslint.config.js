// The rules of the linter, for every folder; given to it by --config, so that the top level stays clean.
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../..', import.meta.url));
const toolSettings = ['**/*.config.ts', '**/*.config.js'];

const projects = [
  'archive/tsconfig.json', 'src/tsconfig.json', 'electron/tsconfig.json', 'electron/tsconfig.preload.json',
  'tests/tsconfig.json',
];

const habits = {
  'no-console': 'error',
  'eqeqeq': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-control-regex': 'error',
  'no-misleading-character-class': 'error',
  'no-self-compare': 'error',
  'no-self-assign': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-constant-binary-expression': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-template-curly-in-string': 'error',
  'no-sparse-arrays': 'error',
  'no-empty': 'error',
  'no-restricted-syntax': ['error',
    { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
    { selector: 'ExportAllDeclaration', message: 'No barrels: name what is exported.' },
    { selector: 'ThrowStatement > Literal', message: 'Throw an ArchiveError.' },
    { selector: 'MetaProperty[property.name="main"]', message: 'Entry files only start things.' },
    {
      selector: 'CallExpression > MemberExpression[object.name=/^(it|test|describe|suite)$/]'
        + '[property.name=/^(skip|only|todo|skipIf|runIf)$/]',
      message: 'No test is skipped or singled out.',
    },
    { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text reaches the page as text.' },
  ],
};

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-unsafe-assignment': 'error',
  '@typescript-eslint/no-unsafe-argument': 'error',
  '@typescript-eslint/no-unsafe-call': 'error',
  '@typescript-eslint/no-unsafe-return': 'error',
  '@typescript-eslint/no-unsafe-member-access': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-implied-eval': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
};

export default [
  { ignores: ['**/node_modules/**', 'tests/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { project: projects, tsconfigRootDir: root },
    },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: { ...habits, ...typed },
  },
  { files: ['**/*.js', '**/*.mjs'], rules: habits },
  // A test that finds nothing where something must be fails at once, which is what a test is for.
  { files: ['tests/**/*.ts', 'tests/**/*.tsx'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
  // Hosts speak to a person, a benchmark prints figures, a test starts programs that print; tools ask for a default export.
  { files: ['archive/hosts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: toolSettings, rules: { 'no-restricted-syntax': ['error', ...habits['no-restricted-syntax'].slice(2)] } },
];
