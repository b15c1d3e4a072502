/** A snapshot that another program wrote anew: does it still open, and what is left of it? */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { VERSION as svgoVersion } from 'svgo';
import { createServer, createServerModuleRunner } from 'vite';
import { optimized } from './programs.mjs';
import { isThere, run, versionOf } from './run.mjs';

/** @typedef {'same' | 'rewritten' | 'reworded'} DrawingState */

/**
 * `answer` is what `entente check` says, `drawing` what `openSnapshot` does; the rest is how much is left of how much.
 * @typedef {{
 *   opens: boolean, answer: string, drawing: DrawingState | null,
 *   title: boolean, layers: [left: number, of: number], fonts: [left: number, of: number],
 * }} Reopened
 */

/**
 * `write` puts the file that was rewritten to `to`.
 * @typedef {{ key: string, name: string, write: (from: string, to: string) => void }} Rewriter
 */

/** @returns {(Rewriter | { key: string, name: string, reason: string })[]} */
export function findRewriters() {
  return [formatter(), svgo(true), svgo(false), ...inkscape()];
}

/** @returns {Rewriter} */
function formatter() {
  if (isThere('xmllint')) {
    return {
      key: 'formatter',
      name: `xmllint (libxml ${versionOf('xmllint')}), \`--format\``,
      write: (from, to) => void run('xmllint', ['--format', '--huge', '--output', to, from]),
    };
  }
  return {
    key: 'formatter',
    name: 'a pass through `@xmldom/xmldom`',
    write: (from, to) => {
      const document = new DOMParser().parseFromString(readFileSync(from, 'utf8'), 'image/svg+xml');
      writeFileSync(to, new XMLSerializer().serializeToString(document).replaceAll('><', '>\n  <'));
    },
  };
}

/** @param {boolean} keepsMetadata @returns {Rewriter} */
function svgo(keepsMetadata) {
  return {
    key: keepsMetadata ? 'svgo' : 'svgo-usual',
    name: `svgo ${svgoVersion}, ${keepsMetadata ? '`<metadata>` kept' : 'as it is'}`,
    write: (from, to) => writeFileSync(to, optimized(readFileSync(from, 'utf8'), keepsMetadata)),
  };
}

function inkscape() {
  const names = [
    { key: 'inkscape-plain', name: '`--export-plain-svg`', options: ['--export-plain-svg'] },
    { key: 'inkscape-svg', name: '`--export-type=svg`', options: ['--export-type=svg'] },
  ];
  return names.map(({ key, name, options }) =>
    isThere('inkscape')
      ? {
          key,
          name: `Inkscape ${versionOf('inkscape')}, ${name}`,
          /** @param {string} from @param {string} to */
          write: (from, to) => void run('inkscape', [...options, `--export-filename=${to}`, from]),
        }
      : { key, name: `Inkscape, ${name}`, reason: 'it is not installed' },
  );
}

/** What opens a snapshot: the modules behind the command line, run as it runs them. */
export class Opener {
  /** @param {import('vite').ViteDevServer} server @param {ReturnType<typeof createServerModuleRunner>} runner */
  constructor(server, runner) {
    this.server = server;
    this.runner = runner;
  }

  static async start() {
    const server = await createServer({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('../..', import.meta.url)),
      cacheDir: 'node_modules/.cache/snapshots',
      server: { middlewareMode: true, watch: null, ws: false },
      optimizeDeps: { noDiscovery: true },
    });
    return new Opener(server, createServerModuleRunner(server.environments.ssr));
  }

  async close() {
    await this.runner.close();
    await this.server.close();
  }

  /**
   * @param {string} before the file as it was saved
   * @param {string} after the same, rewritten
   * @returns {Promise<Reopened>}
   */
  async open(before, after) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/entente.mjs', 'check', after], {
      encoding: 'utf8',
    });
    const was = remainsOf(readFileSync(before, 'utf8'));
    const is = remainsOf(readFileSync(after, 'utf8'));
    return {
      opens: status === 0,
      answer: `${stdout}${stderr}`.replaceAll(`${after}:`, '').replace(/\s+/g, ' ').trim(),
      drawing: await this.drawingOf(after),
      title: was.title === is.title,
      layers: [was.layers.filter((layer) => is.layers.includes(layer)).length, was.layers.length],
      fonts: [is.fonts, was.fonts],
    };
  }

  /** @param {string} file */
  async drawingOf(file) {
    /** @type {typeof import('../../src/snapshot/open.ts')} */
    const { openSnapshot } = await this.runner.import('/src/snapshot/open.ts');
    const opened = openSnapshot(readFileSync(file, 'utf8'));
    return opened.kind === 'opened' ? opened.drawing : null;
  }
}

/**
 * The title, the names of the layers and the number of fonts in a file.
 * @param {string} svg
 */
function remainsOf(svg) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root === null) return { title: null, layers: [], fonts: 0 };
  const namespace = 'http://www.inkscape.org/namespaces/inkscape';
  const own = Array.from(root.childNodes).find((node) => node.nodeName === 'title');
  const groups = Array.from(root.getElementsByTagName('g'));
  return {
    title: own?.textContent?.trim() ?? null,
    layers: groups
      .filter((group) => group.getAttributeNS(namespace, 'groupmode') === 'layer')
      .map((group) => group.getAttributeNS(namespace, 'label')),
    fonts: svg.match(/@font-face/g)?.length ?? 0,
  };
}
