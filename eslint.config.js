import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import formatjs from 'eslint-plugin-formatjs';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { reasonedDisable } from './tools/lint/reasoned-disable.mjs';
import { roomBoundaries } from './tools/lint/room-boundaries.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx'];

/** Who may import whom, by tag. What is not listed here is refused. */
const depConstraints = [
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:calendar', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: [] },
  { sourceTag: 'type:database', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:demo', onlyDependOnLibsWithTags: ['type:contract', 'type:calendar', 'type:database'] },
  { sourceTag: 'type:api', onlyDependOnLibsWithTags: ['type:contract', 'type:calendar', 'type:database', 'type:demo'] },
  { sourceTag: 'type:web', onlyDependOnLibsWithTags: ['type:contract', 'type:calendar', 'type:ui'] },
  { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:contract'] },
  { sourceTag: 'type:bench', onlyDependOnLibsWithTags: ['type:contract', 'type:database', 'type:demo'] },
];

const noSkippedTests = ['only', 'skip', 'todo'].map((name) => ({
  selector: `MemberExpression[object.name=/^(it|test|describe)$/][property.name='${name}']`,
  message: `A test with .${name} tests nothing: make it whole or take it out.`,
}));

const noBatchedReads = {
  selector: 'MemberExpression[property.name=/^findUnique(OrThrow)?$/]',
  message: 'Prisma batches findUnique across requests, under one of their actors: use findFirst.',
};

const noForwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'Rooms do not depend on each other in a circle: move what both need.',
};

export default defineConfig(
  globalIgnores([
    '**/dist',
    '**/node_modules',
    '**/test-results',
    '**/playwright-report',
    'libs/database/src/generated',
    '.nx',
    '.data',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: [...TYPESCRIPT, '**/*.mjs', '**/*.js'],
    extends: [js.configs.recommended],
    plugins: { rollcall: { rules: { 'room-boundaries': roomBoundaries, 'reasoned-disable': reasonedDisable } } },
    rules: {
      'max-lines': ['error', 300],
      'no-restricted-imports': ['error', { paths: [noForwardRef] }],
      'no-restricted-syntax': ['error', noBatchedReads, ...noSkippedTests],
      'rollcall/room-boundaries': 'error',
      'rollcall/reasoned-disable': 'error',
      eqeqeq: ['error', 'smart'],
      'no-undef': 'off',
    },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: SPECS, rules: { 'max-lines': ['error', 400] } },
  {
    files: ['libs/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}', 'prisma/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { depConstraints, allow: [String.raw`^.*/vitest\.shared(\.ts)?$`] }],
    },
  },
  {
    files: ['libs/database/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@rollcall/contract/*'], allowTypeImports: true, message: 'Only its types.' }] },
      ],
    },
  },
  {
    files: ['apps/web/**/*.tsx', 'libs/ui/**/*.tsx'],
    ignores: SPECS,
    plugins: { formatjs },
    rules: { 'formatjs/no-literal-string-in-jsx': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
);
