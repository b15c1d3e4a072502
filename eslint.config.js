import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { folders, forbiddenFolders, forbiddenNames, imports } from './scripts/folders.mjs';
import svelteConfig from './svelte.config.js';

/**
 * @param {import('./scripts/folders.mjs').Folder} folder
 * @returns {import('eslint').Linter.Config}
 */
function importRules(folder) {
  const others = forbiddenFolders(folder).join('|');
  const message = `src/${folder} may import ${imports[folder].join(', ') || 'no other folder'}, and not this: see scripts/folders.mjs.`;
  const patterns = [{ regex: forbiddenNames[folder], message }];
  if (others) patterns.push({ regex: `^(\\./)?(\\.\\./)+(${others})(/|$)`, message });
  return {
    files: [`src/${folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig(
  globalIgnores([
    'dist/',
    '.svelte-check/',
    'public/',
    'bench/',
    'src/layout/kernel/assembly/',
    'src/layout/kernel/plain.js',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // The rules that need types: in components they would treble the time, and svelte-check reads those.
    files: ['**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    extends: [ts.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'svelte/no-at-html-tags': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      // State is replaced whole ($state.raw), so a plain Map in it is never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
      // Actors and ties are numbers into arrays that are known to be long enough: docs/decisions/0003-numbers-inside.md.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  folders.map(importRules),
);
