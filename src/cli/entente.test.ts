import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scenes } from '../../tests/golden/scenes.ts';
import { settle } from '../layout/settle.ts';
import { buildGraph } from '../model/graph.ts';
import { parse } from '../format/parse.ts';
import { actorsLayout } from '../snapshot/lay-out.ts';
import { makeSnapshot } from '../snapshot/make.ts';
import { usualOptions } from '../snapshot/options.ts';
import { viewAddress } from '../view/address.ts';
import { openingView } from '../view/read-view.ts';
import { wholeView } from '../view/view.ts';
import { entente } from './entente.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-'));
const file = (name: string): string => join(folder, name);
const said: string[] = [];

const pact = scenes['selected']!.dataset;
writeFileSync(file('pact.json'), JSON.stringify(pact));

beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((words: string) => void said.push(words));
  vi.spyOn(console, 'log').mockImplementation((words: string) => void said.push(words));
});
afterEach(() => void vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

test('it writes what the page would save, with the view that an address names', async () => {
  const view = { ...wholeView, hiddenTypes: ['conflict'], selection: { kind: 'actor', id: 'north' } as const };
  const address = `https://example.org/map/${viewAddress(view)}`;
  expect(await entente(['render', file('pact.json'), '--view', address, '--out', file('pact.svg')])).toBe(0);
  const graph = buildGraph(parse(JSON.stringify(pact)).dataset!);
  const places = { actors: { xy: settle(actorsLayout(graph)), moves: new Map() } };
  const page = await makeSnapshot({ dataset: graph.dataset, view, places, options: usualOptions, link: address });
  expect(readFileSync(file('pact.svg'), 'utf8')).toBe(page.svg);
});

test('a snapshot in the place of a dataset gives the same snapshot again', async () => {
  await entente(['render', file('pact.json'), '--paper', 'a4', '--colors', 'print', '--out', file('one.svg')]);
  expect(await entente(['render', file('one.svg'), '--out', file('two.svg')])).toBe(0);
  expect(readFileSync(file('two.svg'), 'utf8')).toBe(readFileSync(file('one.svg'), 'utf8'));
});

test('a PNG has the size that was asked for, and every name of the map is drawn on it', async () => {
  await entente(['render', file('pact.json'), '--png', file('map.png'), '--scale', '2', '--paper', 'slide']);
  const png = readFileSync(file('map.png'));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2560, 1440]);

  // Another program's rendering: with and without the names, the picture differs where each name stands.
  const graph = buildGraph(pact);
  const places = { actors: { xy: settle(actorsLayout(graph)), moves: new Map() } };
  const options = { ...usualOptions, letters: 'outlines', without: ['data'] } as const;
  const { svg } = await makeSnapshot({ dataset: pact, view: openingView(graph), places, options, link: null });
  const label = /<g id="golden-labels-([^"]+)"[^>]*>.*?<\/g>/g;
  const ids = [...svg.matchAll(label)].map(([, id]) => id);
  expect(ids).toHaveLength(pact.actors.length);
  const whole = new Resvg(svg).render().pixels;
  for (const id of ids) {
    const without = svg.replace(new RegExp(`<g id="golden-labels-${id}"[^>]*>.*?</g>`), '');
    const pixels = new Resvg(without).render().pixels;
    let differing = 0;
    for (let i = 0; i < pixels.length; i += 4) if (pixels[i] !== whole[i]) differing++;
    expect(differing, id).toBeGreaterThan(50);
  }
});

test.each([
  [[], 0, /entente render FILE/],
  [['draw'], 2, /no command draw/],
  [['render'], 2, /Name one file/],
  [['render', 'FILE'], 2, /Say where it goes/],
  [['render', 'FILE', '--out', '-', '--png', '-'], 2, /Only one of/],
  [['render', 'FILE', '--out', 'x.svg', '--paper', 'a5'], 2, /--paper cannot be a5/],
  [['render', 'FILE', '--out', 'x.svg', '--without', 'notes,feet'], 2, /--without cannot be/],
  [['render', 'FILE', '--out', 'x.svg', '--view', 'https://example.org/'], 2, /names no view/],
  [['render', 'FILE', '--out', 'x.svg', '--view', '{"a"'], 2, /neither an address nor JSON/],
  [
    ['render', 'FILE', '--out', 'x.svg', '--view', '#lens=speaker:nobody'],
    2,
    /not in the dataset: lens=speaker:nobody/,
  ],
  [
    ['render', 'FILE', '--out', 'x.svg', '--view', '{"lens":[{"kind":"speaker","id":"nobody"}]}'],
    2,
    /not understood.*lens/,
  ],
  [['render', 'FILE', '--out', 'x.svg', '--language', 'klingon'], 2, /No actor .* klingon/],
  [['render', '--help'], 0, /entente render FILE/],
  [['render', 'FILE', '--png', 'x.png', '--scale', '9'], 2, /from 1 to 4/],
  [['render', 'nowhere.json', '--out', 'x.svg'], 1, /could not be read/],
  [['render', 'FILE', '--out', '/nowhere/at/all/x.svg'], 1, /could not be written/],
  [['check', 'FILE'], 0, /7 actors, 7 ties/],
] as const)('%j ends with %i and says why', async (words, code, says) => {
  expect(await entente(words.map((word) => (word === 'FILE' ? file('pact.json') : word)))).toBe(code);
  expect(said.join('\n')).toMatch(says);
});

test('either picture can go to the standard output', async () => {
  const written: unknown[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((data) => written.push(data) > 0);
  await entente(['render', file('pact.json'), '--out', file('same.svg'), '--png', '-']);
  await entente(['render', file('pact.json'), '--out', '-']);
  const [png, svg] = written;
  expect(
    Buffer.from(png as Uint8Array)
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(svg).toBe(readFileSync(file('same.svg'), 'utf8'));
});

test('a language that the map of speakers cannot speak is told of', async () => {
  const dataset = { ...pact, actors: pact.actors.map((actor) => ({ ...actor, names: { de: 'Norden' } })) };
  writeFileSync(file('named.json'), JSON.stringify(dataset));
  const words = ['render', file('named.json'), '--out', file('named.svg'), '--language', 'de'];
  expect(await entente(words)).toBe(0);
  expect(said.join('')).not.toMatch(/speakers/);
  expect(await entente([...words, '--view', '{"face":"speakers"}'])).toBe(0);
  expect(said.join('')).toMatch(/speakers have one name each/);
});

test('a file that is wrong is refused with every problem and its place', async () => {
  writeFileSync(file('wrong.json'), '{"format": "entente", "version": 99}');
  expect(await entente(['check', file('wrong.json')])).toBe(1);
  expect(said.join('\n')).toMatch(/error: version: This file is of version 99/);
  writeFileSync(file('wrong.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(await entente(['check', file('wrong.svg')])).toBe(1);
  expect(said.join('\n')).toMatch(/holds no data of Entente/);
});
