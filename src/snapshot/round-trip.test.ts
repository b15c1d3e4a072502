import { DOMParser, XMLSerializer, type Document, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { optimize } from 'svgo';
import { expect, test } from 'vitest';
import { arbitraryRequest } from '../../tests/arbitrary-snapshot.ts';
import { shuffled, withClaimsShuffled } from '../../tests/arbitrary-dataset.ts';
import { sorted } from '../format/sorted.ts';
import { unfiltered } from '../view/view.ts';
import { makeSnapshot, type SnapshotRequest } from './make.ts';
import { openSnapshot } from './open.ts';
import type { OpenedSnapshot } from './unseal-snapshot.ts';

const parser = new DOMParser({
  onError: (level, message) => {
    if (level !== 'warning') throw new Error(message);
  },
});
const documentOf = (text: string): Document => parser.parseFromString(text, 'image/svg+xml');

function opened(text: string): OpenedSnapshot {
  const found = openSnapshot(text);
  if (found.kind === 'refused') throw new Error(found.issues.map(({ message }) => message).join(' '));
  return found;
}

/** One file to damage: a dataset with every kind of thing in it. */
async function someFile(): Promise<string> {
  const requests = fc.sample(arbitraryRequest, { numRuns: 40, seed: 4 });
  const request = requests.find(({ dataset, view }) => dataset.actors.length > 2 && view.face === 'actors')!;
  const options = { ...request.options, letters: 'fonts', without: [], paper: 'screen' } as const;
  return (await makeSnapshot({ ...request, options })).svg;
}

test('for any dataset, view and choice the file opens as it was saved', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRequest, async (request) => {
      const { dataset, view, places, options } = request;
      const found = opened((await makeSnapshot(request)).svg);
      expect(found.dataset).toEqual(sorted(dataset));
      expect(found.view).toEqual(options.scope === 'whole' ? unfiltered(view) : view);
      expect(found.places).toEqual(places);
      expect(found.options).toEqual(options);
      expect(found.drawing).toBe('same');
    }),
    { numRuns: 60 },
  );
});

test('the same request gives the same bytes, in whatever order the file’s records stand, and opened again too', async () => {
  const twice = arbitraryRequest.chain((request) =>
    shuffled(request.dataset)
      .chain(withClaimsShuffled)
      .map((dataset): [SnapshotRequest, SnapshotRequest] => [request, { ...request, dataset }]),
  );
  await fc.assert(
    fc.asyncProperty(twice, async ([request, other]) => {
      const { svg } = await makeSnapshot(request);
      expect((await makeSnapshot(other)).svg).toBe(svg);
      const found = opened(svg);
      expect((await makeSnapshot({ ...found, link: request.link })).svg).toBe(svg);
    }),
    { numRuns: 40 },
  );
});

/** Line ends and spaces wherever a formatter may put them. */
function reformatted(text: string): string {
  const document = documentOf(text);
  const indent = (element: Element): void => {
    const children: Node[] = Array.from(element.childNodes);
    const holdsText = children.some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim() !== '');
    for (const child of children) {
      if (!holdsText) element.insertBefore(document.createTextNode('\n    '), child);
      if (child.nodeType === 1) indent(child as Element);
      else child.nodeValue = `\n  ${child.nodeValue ?? ''}\n`;
    }
  };
  indent(document.documentElement!);
  return new XMLSerializer().serializeToString(document);
}

test('an XML formatter changes nothing of it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRequest, async (request) => {
      const { svg } = await makeSnapshot(request);
      const found = opened(reformatted(svg));
      expect(found.drawing).toBe('same');
      expect(found.dataset).toEqual(sorted(request.dataset));
    }),
    { numRuns: 30 },
  );
});

test('svgo with metadata kept leaves what opens, and the words as they were', async () => {
  const { data } = optimize(await someFile(), {
    plugins: [{ name: 'preset-default', params: { overrides: { removeMetadata: false } } }],
  });
  const before = opened(await someFile());
  const found = opened(data);
  expect(found.drawing).toBe('rewritten');
  expect([found.dataset, found.view, found.places]).toEqual([before.dataset, before.view, before.places]);
});

test('a changed line is told from changed words', async () => {
  const file = await someFile();
  const painted = documentOf(file);
  painted.getElementsByTagName('path')[0]!.setAttribute('fill', '#123456');
  expect(opened(new XMLSerializer().serializeToString(painted)).drawing).toBe('rewritten');
  const reworded = documentOf(file);
  reworded.getElementsByTagName('text')[0]!.textContent = 'An alliance';
  expect(opened(new XMLSerializer().serializeToString(reworded)).drawing).toBe('reworded');
});

test.each([
  [
    'a rule that hides the notes',
    (file: string) => file.replace('</style>', '#golden-notes{display:none}</style>'),
    'reworded',
  ],
  ['a rule that paints over', (file: string) => file.replace('</style>', 'path{stroke:#123456}</style>'), 'rewritten'],
  ['a filter on all of it', (file: string) => file.replace('<svg ', '<svg style="filter:invert(1)" '), 'rewritten'],
  ['another description', (file: string) => file.replace(/(<desc[^>]*>)/, '$1No '), 'reworded'],
  ['a name that is not shown', (file: string) => file.replace('<text ', '<text display="none" '), 'reworded'],
  ['a picture over it', (file: string) => file.replace('</svg>', '<image href="x.png"/></svg>'), 'reworded'],
] as const)('%s is noticed', async (_, change, as) => {
  const file = await someFile();
  const changed = change(file);
  expect(changed).not.toBe(file);
  expect(opened(changed).drawing).toBe(as);
});

test('what Inkscape adds on its own is no change', async () => {
  const document = documentOf(await someFile());
  const root = document.documentElement!;
  root.setAttributeNS('http://www.inkscape.org/namespaces/inkscape', 'inkscape:version', '1.2');
  root.appendChild(
    document.createElementNS('http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd', 'sodipodi:namedview'),
  );
  expect(opened(new XMLSerializer().serializeToString(document)).drawing).toBe('same');
});

const refusals: readonly (readonly [what: string, damage: (file: string) => string, says: RegExp])[] = [
  ['cut off', (file) => file.slice(0, file.length * 0.7), /not XML from end to end/],
  ['cut off in its data and closed again', (file) => file.replace(/(<entente:snapshot[^>]*>[^<]{200})[^<]*/, '$1'), /missing or was changed/],
  ['with one letter of its data changed', (file) => file.replace(/(<entente:snapshot[^>]*>\s*.{90})(.)/, (_, before: string, letter: string) => before + (letter === 'A' ? 'B' : 'A')), /missing or was changed/],
  ['without its metadata', (file) => file.replace(/<metadata[\s\S]*<\/metadata>/, ''), /no data of Entente/],
  ['with the data of two', (file) => file.replace(/(<entente:snapshot[\s\S]*<\/entente:snapshot>)/, (one: string) => one + one.replace(/>\s*[A-Za-z0-9]/, '>\nZ')), /data of 2 snapshots/],
  ['of a newer version', (file) => file.replace('version="1" words', 'version="7" words'), /version 7/],
  ['that is another kind of XML', () => '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>', /no picture/],
  ['that is a picture by another program', () => '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>', /no data of Entente/],
  ['with data that is no dataset', (file) => file.replace(/data="[^"]*"([^>]*>)[^<]*/, `data="${hashOfNothing}"$1eNoDAAAAAAE=`), /cannot be unpacked|no base64|missing/],
]; // prettier-ignore

/** SHA-256 of the eight bytes of an empty text as zlib packs it. */
const hashOfNothing = '0'.repeat(64);

test.each(refusals)('a file %s is refused with a sentence', async (_, damage, says) => {
  const found = openSnapshot(damage(await someFile()));
  expect(found.kind).toBe('refused');
  expect(found.issues[0]!.message).toMatch(says);
  expect(found.issues[0]!.message).toMatch(/[.…]$/);
});

test('the same data twice, as a program that copies a layer leaves it, opens', async () => {
  const file = await someFile();
  const twice = file.replace(/(<entente:snapshot[\s\S]*<\/entente:snapshot>)/, '$1$1');
  expect(opened(twice).drawing).toBe('same');
});
