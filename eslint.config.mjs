import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The arrows: which folder under src may import which. Types obey them too. */
const mayImport = {
  sheet: [],
  diffusion: [],
  rules: ['sheet'],
  evaluation: ['sheet', 'rules'],
  formulas: ['sheet', 'rules', 'evaluation'],
  synthesis: ['sheet', 'rules', 'evaluation', 'formulas'],
  candidates: ['sheet', 'rules', 'evaluation', 'diffusion'],
  runtime: ['diffusion', 'candidates'],
  hosts: ['sheet', 'rules', 'evaluation', 'formulas'],
  commands: [],
  taskpane: ['sheet', 'rules', 'evaluation', 'formulas', 'candidates', 'runtime', 'hosts'],
  playground: ['sheet', 'rules', 'evaluation', 'formulas', 'candidates', 'runtime', 'hosts', 'taskpane'],
  cli: ['sheet', 'rules', 'evaluation', 'formulas', 'diffusion', 'candidates', 'synthesis', 'runtime', 'hosts'],
};

/** The only folders that may import a package; folders without a line import none. */
const packageHomes = {
  formulas: ['@borgar/fx'],
  runtime: ['onnxruntime-web'],
  hosts: ['fflate', 'fast-xml-parser', 'numfmt'],
  taskpane: ['react', 'react-dom', '@fluentui/*', '@tanstack/*', 'numfmt'],
  playground: ['react', 'react-dom', '@fluentui/*', '@tanstack/*', 'numfmt'],
  cli: ['onnxruntime-web'],
};

/** Folders that know no DOM, clock, randomness or network; tsconfig.core.json takes away their types as well. */
const coreFolders = ['sheet', 'rules', 'evaluation', 'formulas', 'diffusion', 'candidates', 'synthesis'];

const element = (type) => ({ element: { type } });

const arrowPolicies = [
  ...Object.entries(mayImport).map(([from, to]) => ({
    from: element(from),
    allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
  })),
  ...Object.entries(packageHomes).map(([from, packages]) => ({
    from: element(from),
    allow: { to: { module: { origin: 'external', source: packages.flatMap((name) => [name, `${name}/**`]) } } },
  })),
  { from: element('cli'), allow: { to: { module: { origin: 'core' } } } },
];

const noWorker = {
  selector: "NewExpression[callee.name='Worker']",
  message: 'Workers are made in src/runtime only.',
};
const noOfficeTypes = {
  selector: 'TSQualifiedName[left.name=/^(Excel|Office|OfficeExtension)$/]',
  message: 'Office.js lives in src/hosts/office only.',
};
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock comes in as an argument.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The clock comes in as an argument.' },
];
const noValueReexport = {
  selector: "ExportAllDeclaration[exportKind='value']",
  message: 'A door names what it exports.',
};
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' };

/** A later `no-restricted-syntax` replaces an earlier one, so each set of files gets its whole list here. */
const restrictedSyntax = (...selectors) => ['error', noDefaultExport, noValueReexport, ...selectors.flat()];
const officeGlobals = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Office.js lives in src/hosts/office only.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'training/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: ['./tsconfig.json'], tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off', // XML refuses control characters, so that they must be looked for
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': restrictedSyntax(),
    },
  },
  {
    files: ['test/e2e/support/build.ts'], // Jest asks its global setup for a default export
    rules: { 'no-restricted-syntax': ['error', noValueReexport] },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'boundaries/elements': Object.keys(mayImport).map((type) => ({ type, pattern: `src/${type}` })),
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', checkAllOrigins: true, policies: arrowPolicies }],
      'boundaries/no-unknown-files': 'error', // a new folder needs its line in the table
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      'no-console': 'error',
      'no-restricted-globals': ['error', ...officeGlobals],
      'no-restricted-syntax': restrictedSyntax(noWorker, noOfficeTypes),
    },
  },
  {
    files: coreFolders.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }, { object: 'Date', property: 'now' }],
      'no-restricted-syntax': restrictedSyntax(noWorker, noOfficeTypes, noClock),
    },
  },
  {
    files: ['src/hosts/office/**/*.ts', 'src/commands/**/*.ts'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-syntax': restrictedSyntax(noWorker) },
  },
  {
    files: ['src/runtime/**/*.ts'],
    rules: { 'no-restricted-syntax': restrictedSyntax(noOfficeTypes) },
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', setInterval: 'readonly', module: 'writable' } },
  },
);
