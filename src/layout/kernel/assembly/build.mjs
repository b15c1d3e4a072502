// `npm run kernel`: compiles these files to `../compiled.ts`, WebAssembly as a list of bytes, and to `../plain.js`, the same in
// plain JavaScript for browsers that allow none. Both name the sources that they come from (`sources.mjs`).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';
import binaryen from 'binaryen';
import { sourcesHash } from './sources.mjs';

const folder = mkdtempSync(join(tmpdir(), 'kernel-'));

/** @param {readonly string[]} options @returns {Promise<Uint8Array>} */
async function compiled(...options) {
  const file = join(folder, 'kernel.wasm');
  const base = fileURLToPath(new URL('.', import.meta.url));
  const fixed = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--baseDir', base, '-o', file];
  const { error, stderr } = await asc.main(['exports.ts', ...fixed, ...options]);
  if (error !== null) throw new Error(`The kernel was not compiled.\n${stderr.toString()}`);
  return readFileSync(file);
}

/** JavaScript knows no operations on whole ranges of memory. */
const plainOptions = ['--disable', 'bulk-memory', '--disable', 'nontrapping-f2i', '--disable', 'sign-extension'];

/** One function that makes an instance, in place of one instance. @param {string} script What the compiler makes of it. */
function asFactory(script) {
  const instance = script.indexOf('\nvar retasmFunc');
  if (instance < 0) throw new Error('The compiler writes its JavaScript in another way than it did.');
  return `${script.slice(0, instance).trim().replace('function asmFunc(imports)', 'export function plainKernel()')}\n`;
}

const head = `// Made by \`npm run kernel\` from assembly/*.ts, sources ${sourcesHash()}. Not to be changed by hand.\n`;
const bytes = [...(await compiled())];
const lines = bytes.map((byte, i) => `${byte},${i % 32 === 31 ? '\n' : ''}`).join('');
writeFileSync(
  new URL('../compiled.ts', import.meta.url),
  `${head}// prettier-ignore\nexport const compiledKernel: readonly number[] = [\n${lines}\n];\n`,
);
writeFileSync(
  new URL('../plain.js', import.meta.url),
  `${head}${asFactory(binaryen.readBinary(await compiled(...plainOptions)).emitAsmjs())}`,
);
rmSync(folder, { recursive: true });
process.stdout.write(`The kernel is compiled: ${bytes.length} bytes.\n`);
