import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = ['**/*.test.ts', '**/*.stories.ts', 'packages/*/src/**/testing/**', 'packages/*/test/**', 'test/**', 'stories/**'];
const configs = ['*.config.{js,ts}', '.storybook/*.ts'];

/** Syntax that turns text into markup or code, or hides what a module exports. */
const noMarkupFromText = [
  { selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment)$/]', message: 'Build nodes or use a lit template: text of the page must never become markup.' },
  { selector: 'MemberExpression[property.name=/^write(ln)?$/][object.name=/^(document|doc)$/]', message: 'document.write breaks pages and is refused by strict policies.' },
];
const noDefaultExport = { selector: 'ExportDefaultDeclaration', message: 'Export by name: one name everywhere for one thing.' };
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a const array and a union type.' };

const throughPage = 'Reach the host page through the page services only.';
const refuse = (names, message) => names.map((name) => ({ name, message }));

export default defineConfig(
  globalIgnores(['**/dist/**', '**/dist-npm/**', '.cache/**', 'coverage/**', 'docs/**', 'test/node/fixtures/**', '**/custom-elements.json']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: ['**/*.{ts,tsx}'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // Old portals are built of framesets, and the page services must reach into them.
      '@typescript-eslint/no-deprecated': 'off',
      // With noUncheckedIndexedAccess an index that was just checked needs it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // An arrow that returns nothing is often the shortest way to say so.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // lib.dom promises what older browsers lack: a feature check is no mistake.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      eqeqeq: ['error', 'always'],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-syntax': ['error', ...noMarkupFromText, noEnum],
    },
  },
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...noMarkupFromText, noEnum, noDefaultExport] },
  },
  {
    // Tests and stories are full of deliberate nonsense, and a story is a default export by Storybook's rule.
    files: tests,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'no-empty-pattern': 'off',
      'no-console': 'off',
      'no-restricted-syntax': ['error', noEnum],
    },
  },

  {
    // Pure: it must run in a server, a worker and a test without a page.
    files: ['packages/contract/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...refuse(['document', 'window', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'location', 'self'], 'The contract is pure.'),
      ],
    },
  },
  {
    files: ['packages/preferences/src/**/*.ts', 'packages/speech/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-globals': ['error', ...refuse(['document'], throughPage), ...refuse(['fetch', 'XMLHttpRequest'], 'Nothing here asks the network.')] },
  },
  {
    files: ['packages/aids/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': [
        'error',
        ...refuse(
          ['document', 'window', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'fetch', 'XMLHttpRequest', 'globalThis', 'self', 'top', 'parent', 'location', 'getComputedStyle', 'matchMedia', 'addEventListener', 'innerWidth', 'innerHeight', 'scrollX', 'scrollY'],
          throughPage,
        ),
      ],
    },
  },
  {
    files: ['packages/{elements,toolbar,legal-aid}/src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended],
    // Safari takes the role from a list without bullets; saying it again gives it back.
    rules: { 'lit-a11y/no-redundant-role': 'off' },
  },

  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [js.configs.recommended],
    languageOptions: {
      ecmaVersion: 'latest',
      globals: Object.fromEntries(
        ['AbortController', 'AbortSignal', 'Buffer', 'URL', 'URLSearchParams', 'TextDecoder', 'TextEncoder', 'clearInterval', 'clearTimeout', 'console', 'fetch', 'module', 'performance', 'process', 'queueMicrotask', 'setImmediate', 'setInterval', 'setTimeout', 'structuredClone', 'Response', 'Request', 'Headers', 'document', 'window']
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { eqeqeq: ['error', 'always'], 'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] },
  },
  {
    files: ['scripts/**/*.mjs', 'test/**/*.mjs'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport] },
  },
  {
    files: configs,
    rules: { 'no-restricted-syntax': 'off' },
  },
);
