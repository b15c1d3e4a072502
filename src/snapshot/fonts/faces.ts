/** The faces that pictures are written in, each fetched when a picture needs it: in a page, in a worker and in Node. */
import type { FaceName } from '../../scene/measure.ts';
import { Glyphs, type FaceFile } from './glyphs.ts';

export { faceOf, type FaceName } from '../../scene/measure.ts';

/** Names of the families in files. The licence reserves "Source" for the fonts as their makers publish them: OFL.txt. */
export const embeddedFamilies = { sans: 'Entente Sans', serif: 'Entente Serif' } as const;

const files: Readonly<Record<FaceName, () => Promise<{ readonly default: FaceFile }>>> = {
  'sans-400': () => import('./sans-400.json'),
  'sans-600': () => import('./sans-600.json'),
  'sans-700': () => import('./sans-700.json'),
  'serif-700': () => import('./serif-700.json'),
};

export type Faces = ReadonlyMap<FaceName, Glyphs>;

const loaded = new Map<FaceName, Promise<Glyphs>>();

/**
 * Each face is read once. Vite's `runnerImport` imports nothing more once it has returned, so that what runs under it awaits
 * this at the top level of its first module, for all faces that it may need later.
 */
export async function loadFaces(names: Iterable<FaceName>): Promise<Faces> {
  const wanted = [...new Set(names)].map(async (name) => [name, await loadFace(name)] as const);
  return new Map(await Promise.all(wanted));
}

function loadFace(name: FaceName): Promise<Glyphs> {
  const ready = loaded.get(name);
  if (ready !== undefined) return ready;
  const face = files[name]().then((file) => new Glyphs(file.default));
  loaded.set(name, face);
  // A face that did not come, as when a page has lost its server, may come the next time.
  face.catch(() => loaded.delete(name));
  return face;
}
