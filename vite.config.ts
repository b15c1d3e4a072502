import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { minify } from 'terser';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { parse } from './src/format/parse.ts';
import { settle } from './src/layout/settle.ts';
import { buildGraph } from './src/model/graph.ts';
import { actorsLayout } from './src/snapshot/lay-out.ts';

/**
 * What the built page may do: load its own files, and nothing else. (frame-ancestors has no effect in a meta element;
 * a host that wants it sends it as a header.)
 *
 * Trusted Types: no string becomes HTML, a script or a worker's address but through a policy named here, and each
 * policy is made once: a second one of its name throws. `svelte-trusted-html` is Svelte's own, for the templates that it
 * compiled. `entente-worker` is ours (src/lib/trusted.ts): Chromium refuses `new Worker(new URL(…))` under this rule and
 * wants a TrustedScriptURL, so the address comes from `import address from '….ts?worker&url'` and goes through that policy.
 * Without either of the two names the page stays blank.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html entente-worker',
].join('; ');

/** d3-zoom imports all of d3-transition and d3-interpolate for one function each, of which the page has no use. */
const noTransition = fileURLToPath(new URL('src/ui/stage/no-transition.ts', import.meta.url));

/** Built page only: the development server puts its styles into the page, which the policy forbids. */
function strictPage(): Plugin {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy };
  return {
    name: 'entente:strict-page',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

const siteDataset = new URL('data/russia-taliban/dataset.json', import.meta.url);

/** The page takes the dataset of its own site as it is: one that is not in order is not built into it. */
function checkedDataset(): Plugin {
  return {
    name: 'entente:checked-dataset',
    apply: 'build',
    async buildStart() {
      const text = await readFile(siteDataset, 'utf8');
      const { dataset, issues } = parse(text);
      const told = issues.map(({ path, message }) => `${path}: ${message}`);
      if (told.length > 0) this.error(`The dataset of the site is not in order.\n${told.join('\n')}`);
      if (!isDeepStrictEqual(dataset, JSON.parse(text))) this.error('The dataset of the site leaves out lists: write it with `write`.'); // prettier-ignore
    },
  };
}

/** The page asks for its dataset with its scripts, not after they have run. */
function datasetAhead(): Plugin {
  return {
    name: 'entente:dataset-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const own = fileURLToPath(siteDataset);
        const file = Object.values(bundle).find(
          (output) => output.type === 'asset' && output.originalFileNames.some((name) => own.endsWith(`/${name}`)),
        );
        if (file === undefined) throw new Error('The built page has no dataset.');
        const attrs = { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${file.fileName}` };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}

/** Asks Chromium to compile all functions of a file while it comes in, on another thread, not each when it is first called. */
const compileAhead = '//# allFunctionsCalledOnLoad\n';

/**
 * A second minifier takes a seventieth from what the first one leaves. To it no property is read in vain: in Svelte that may
 * start what follows from it.
 */
function minifiedTwice(): Plugin {
  return {
    name: 'entente:minified-twice',
    apply: 'build',
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          const options = { module: true, ecma: 2020, compress: { passes: 2, pure_getters: false } } as const;
          output.code = (await minify(output.code, options)).code ?? output.code;
        }
      },
    },
  };
}

/** For all scripts of the page, which run soon or, as panels and canvas do, when somebody waits for them. */
function compiledAhead(): Plugin {
  return {
    name: 'entente:compiled-ahead',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type === 'chunk') output.code = compileAhead + output.code;
        }
      },
    },
  };
}

/** The shortest figure that is the same 32-bit float. */
function shortFloat(float: number): string {
  const all = [6, 7, 8, 9].map((digits) => String(Number(float.toPrecision(digits))));
  return all.find((figure) => Math.fround(Number(figure)) === float) ?? String(float);
}

const firstPlaces = 'virtual:entente/first-places';

const exactly = (id: string): RegExp => new RegExp(`^${id}$`);

/**
 * Where the actors of the site's own dataset stand: the layout is the same wherever it is worked out, so the first screen
 * needs neither the time nor the code for it.
 */
function placedDataset(): Plugin {
  return {
    name: 'entente:placed-dataset',
    resolveId: { filter: { id: exactly(firstPlaces) }, handler: () => `\0${firstPlaces}` },
    load: {
      filter: { id: exactly(`\0${firstPlaces}`) },
      async handler() {
        const { dataset } = parse(await readFile(siteDataset, 'utf8'));
        if (dataset === null) return 'export default [];';
        return `export default [${[...settle(actorsLayout(buildGraph(dataset)))].map(shortFloat).join()}];`;
      },
    },
  };
}

type ModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** A module, and all that it cannot begin without. */
function modulesFor(path: string, info: ModuleInfo): ReadonlySet<string> {
  const found = new Set([fileURLToPath(new URL(path, import.meta.url))]);
  for (const id of found) for (const other of info(id)?.importedIds ?? []) found.add(other);
  return found;
}

/** Imports the browser provider, a second and a half of work: for Vitest only. */
async function testProjects(): Promise<NonNullable<ViteUserConfig['test']>> {
  const { playwright } = await import('@vitest/browser-playwright');
  const { launchOptions } = await import('./scripts/browser.mjs');
  return {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', 'tests/journeys/**'],
          setupFiles: ['tests/properties.ts'],
          ...(process.env['FUZZ'] === undefined ? {} : { testTimeout: 600_000 }),
          // The modules keep nothing between two tests, so each worker loads them once: half of the time. A module that one test
          // imports is there for the next: only with `true` does a file show that it lacks one.
          isolate: false,
        },
      },
      {
        extends: true,
        // Prepared before the tests begin: found only by a worker, they would reload the page in the middle of one.
        optimizeDeps: { include: ['d3-drag', 'd3-selection', 'd3-zoom', 'valibot'] },
        test: {
          name: 'component',
          include: ['src/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: launchOptions() }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  };
}

export default defineConfig(async () => {
  let parts: Readonly<Record<'page' | 'panels', ReadonlySet<string>>> | null = null;
  const config: ViteUserConfig = {
    base: './', // The site works from any sub-path.
    plugins: [
      svelte(),
      strictPage(),
      checkedDataset(),
      placedDataset(),
      datasetAhead(),
      minifiedTwice(),
      compiledAhead(),
    ],
    resolve: { alias: [{ find: /^d3-(transition|interpolate)$/, replacement: noTransition }] },
    // Not the pages of bench/, which have packages of their own.
    optimizeDeps: { entries: ['index.html'] },
    server: { host: '127.0.0.1' },
    preview: { host: '127.0.0.1' },
    build: {
      target: 'es2023',
      assetsInlineLimit: 0,
      // Safari 16 does not preload, and fetches the same a little later.
      modulePreload: { polyfill: false },
      rolldownOptions: {
        output: {
          codeSplitting: {
            // In one file they are less to fetch, and fewer times, than in one for each set of parts that shares some.
            groups: [
              {
                name(id, context) {
                  const info: ModuleInfo = (of) => context.getModuleInfo(of);
                  parts ??= { page: modulesFor('index.html', info), panels: modulesFor('src/ui/panels.ts', info) };
                  if (parts.page.has(id)) return 'page';
                  return parts.panels.has(id) ? 'panels' : null;
                },
              },
            ],
          },
        },
      },
    },
    worker: { format: 'es', plugins: () => [minifiedTwice(), compiledAhead()] },
  };
  return process.env['VITEST'] ? { ...config, test: await testProjects() } : config;
});
