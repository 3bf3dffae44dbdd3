import { defineConfig } from 'oxlint';
import { arrowRules, checkFolders } from './scripts/lint/arrows.ts';

checkFolders(import.meta.dirname);

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'vitest', 'jsx-a11y'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  options: {
    typeAware: true,
  },
  ignorePatterns: ['.output', '.wxt', 'scripts/sample'],
  rules: {
    eqeqeq: 'error',
    'vitest/valid-expect': [
      'error',
      {
        maxArgs: 2,
      },
    ],
    'vitest/expect-expect': [
      'error',
      {
        assertFunctionNames: [
          'expect',
          'fc.assert',
          'until',
          'waitForCard',
          'waitForNoCard',
          'waitForMarks',
          'waitForNoMarks',
        ],
      },
    ],
    'max-lines-per-function': ['error', 60],
    'no-console': 'error',
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': 'off',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/unbound-method': 'off',
    'typescript/no-unsafe-enum-comparison': 'off',
    'typescript/consistent-return': 'off',
    'unicorn/no-array-for-each': 'error',
    'unicorn/filename-case': [
      'error',
      {
        cases: {
          kebabCase: true,
          pascalCase: true,
        },
      },
    ],
    'no-await-in-loop': 'off',
    'unicorn/no-await-expression-member': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'no-restricted-globals': [
      'error',
      {
        name: 'document',
        message:
          "Only entrypoints/content/ and each page's mount line touch the document; take what you need as a value.",
      },
    ],
    'no-restricted-properties': [
      'error',
      {
        property: 'innerHTML',
        message: 'Text from packs and pages is never markup; render it with Preact or set textContent.',
      },
      {
        property: 'outerHTML',
        message: 'Text from packs and pages is never markup; render it with Preact or set textContent.',
      },
      {
        property: 'insertAdjacentHTML',
        message: 'Text from packs and pages is never markup; render it with Preact or set textContent.',
      },
      {
        property: 'onMessage',
        message: 'What is not in the tables of messages gets no answer: listen through `hear`.',
      },
      {
        property: 'onMessageExternal',
        message: 'What is not in the tables of messages gets no answer: listen through `hear`.',
      },
      {
        property: 'onConnect',
        message: 'What is not in the tables of messages gets no answer: listen through `hear`.',
      },
      {
        property: 'onConnectExternal',
        message: 'What is not in the tables of messages gets no answer: listen through `hear`.',
      },
    ],
  },
  overrides: [
    ...arrowRules(),
    {
      files: ['entrypoints/{popup,sidepanel,library,options,welcome,reader,content}/**', 'front/**'],
      rules: {
        'no-restricted-globals': 'off',
      },
    },
    {
      files: ['messages/messaging.ts'],
      rules: {
        'no-restricted-properties': 'off',
      },
    },
    {
      files: ['entrypoints/*/index.ts', '*.config.ts', '.size-limit.js'],
      rules: {
        'import/no-default-export': 'off',
      },
    },
    {
      files: ['tests/{unit,glossary,corpus,differential,e2e,built,release}/**'],
      rules: {
        'max-lines-per-function': 'off',
      },
    },
    {
      files: ['tests/**', 'scripts/**'],
      rules: {
        'unicorn/consistent-function-scoping': 'off',
        'vitest/require-mock-type-parameters': 'off',
        'vitest/no-conditional-expect': 'off',
        'vitest/require-to-throw-message': 'off',
        'typescript/no-extraneous-class': 'off',
        'oxc/no-map-spread': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-properties': 'off',
        'no-console': 'off',
      },
    },
    {
      files: ['**/*.d.ts'],
      rules: {
        'import/no-default-export': 'off',
      },
    },
  ],
});
