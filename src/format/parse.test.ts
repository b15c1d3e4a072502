import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { parsed, small, type Fields } from '../../tests/small-dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { assess } from '../model/assess.ts';
import { parse } from './parse.ts';
import { coordinateLimit } from './schema.ts';

const tie = (change: Fields): Fields => ({ ties: [{ ...small.ties[0], ...change }] });
const claim = (change: Fields): Fields => tie({ claims: [{ ...small.ties[0]!.claims[0], ...change }] });
const actor = (change: Fields): Fields => ({ actors: [{ ...small.actors[0], ...change }, small.actors[1]] });
const source = (change: Fields): Fields => ({ documents: [{ ...small.documents[0], ...change }] });

describe('laws', () => {
  test('no text makes it throw', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void parse(text)));
  });

  test('no JSON value makes it throw, wherever it stands, and whatever is kept can be used', () => {
    const keys = [...Object.keys(small), '__proto__', 'constructor', 'other'];
    const files = fc.oneof(
      fc.jsonValue(),
      fc.tuple(fc.constantFrom(...keys), fc.jsonValue()).map(([key, value]) => ({ ...small, [key]: value })),
      fc
        .tuple(fc.constantFrom('actors', 'tieTypes', 'documents', 'ties', 'voices', 'story'), fc.array(fc.jsonValue()))
        .map(([key, values]) => ({ ...small, [key]: values })),
      fc
        .tuple(fc.constantFrom('source', 'target', 'id', 'type', 'from', 'claims', 'label'), fc.jsonValue())
        .map(([key, value]) => ({ ...small, ...tie({ [key]: value }) })),
      fc
        .tuple(fc.constantFrom('speaker', 'stance', 'type', 'document', 'said', 'quotation'), fc.jsonValue())
        .map(([key, value]) => ({ ...small, ...claim({ [key]: value }) })),
    );
    fc.assert(
      fc.property(files, (file) => {
        const { dataset, issues } = parse(JSON.stringify(file));
        if (dataset === null) {
          expect(issues).not.toEqual([]);
          return;
        }
        const graph = buildGraph(dataset);
        for (const claims of graph.claims) assess(claims, graph);
      }),
      { numRuns: 300 },
    );
  });

  test('a valid dataset has neither errors nor warnings, but for ties of which nobody claims anything', () => {
    fc.assert(
      fc.property(arbitraryDataset, (dataset) => {
        const serious = parse(JSON.stringify(dataset)).issues.filter(({ severity }) => severity !== 'info');
        const bare = dataset.ties.filter(({ type, claims }) => type === undefined && claims.length === 0);
        expect(serious.map(({ message }) => message.slice(0, 14))).toEqual(bare.map(() => 'Nobody claims '));
      }),
    );
  });

  test('every issue is a whole sentence', () => {
    const broken = parsed({ actors: [1, { id: '' }, small.actors[0]], other: 1, asOf: 'soon', language: 3, ties: {} });
    expect(broken.issues.length).toBeGreaterThan(1);
    for (const { message } of broken.issues) expect(message).toMatch(/^.{10,}\.$/s);
  });
});

describe('text that is no dataset', () => {
  test.each([
    ['bad JSON', '{\n  "format": "entente",\n  oops\n}', 'line 3, column 3, near "oops\\n}".'],
    ['a short word', 'oops', 'line 1, column 1, near "oops".'],
    ['a text cut off', '{"a":\n[1, 2', 'line 2, column 6: it ends too early.'],
    ['an empty text', '', 'the file is empty.'],
    ['nothing but space', ' \n\t', 'the file is empty.'],
  ])('%s is refused, and told where', (_, text, trouble) => {
    expect(parse(text)).toEqual({
      dataset: null,
      issues: [{ severity: 'error', path: '', message: `This is not JSON: ${trouble}` }],
    });
  });

  test.each([['[]'], ['null'], ['"entente"'], ['1']])('%s at the top is refused', (text) => {
    expect(parse(text)).toMatchObject({ dataset: null, issues: [{ severity: 'error', path: '' }] });
  });

  test.each([
    ['another format', { format: 'gexf' }, 'format', '"gexf"'],
    ['no format', { format: undefined }, 'format', 'has no "format"'],
    ['a newer version', { version: 2 }, 'version', 'reads up to version 1'],
    ['a version in words', { version: '1' }, 'version', 'whole number'],
    ['half a version', { version: 1.5 }, 'version', 'whole number'],
    ['version 0', { version: 0 }, 'version', 'whole number'],
    ['an id with spaces', { id: 'my map' }, 'id', 'lower-case letters'],
    ['no title', { title: undefined }, 'title', 'missing'],
    ['an empty title', { title: ' ' }, 'title', 'must not be empty'],
  ])('%s is refused with its path', (_, change, path, words) => {
    const { dataset, issues } = parsed(change);
    expect(dataset).toBeNull();
    expect(issues).toMatchObject([{ severity: 'error', path }]);
    expect(issues[0]?.message).toContain(words);
  });

  test('of a PNG it says that it carries no data', () => {
    const { issues } = parse(new TextDecoder().decode(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)));
    expect(issues.map(({ message }) => message)).toEqual([expect.stringMatching(/^This is a PNG/)]);
  });

  test('a byte order mark is no trouble', () => {
    expect(parse(`\uFEFF${JSON.stringify(small)}`)).toEqual(parsed());
    expect(parsed().issues).toEqual([]);
  });
});

describe('records that are left out', () => {
  test.each([
    ['a tie from no actor', tie({ source: 'x' }), 'ties[0].source', 'ties'],
    ['a tie to no actor', tie({ target: 'v' }), 'ties[0].target', 'ties'],
    ['a tie of no type', tie({ type: 'x' }), 'ties[0].type', 'ties'],
    ['a tie without a label', tie({ label: undefined }), 'ties[0].label', 'ties'],
    ['an actor of no kind', { ...actor({ kind: 'planet' }), ties: [] }, 'actors[0].kind', 'actors'],
    ['an actor at a place in words', { ...actor({ x: '3' }), ties: [] }, 'actors[0].x', 'actors'],
    ['a document at a script', { ...source({ url: 'javascript:alert(1)' }), ties: [] }, 'documents[0].url', 'documents'],
    ['a document in the page', { ...source({ url: 'data:text/html,x' }), ties: [] }, 'documents[0].url', 'documents'],
    ['a document behind spaces', { ...source({ url: ' javascript:1' }), ties: [] }, 'documents[0].url', 'documents'],
    ['a document on no day', { ...source({ date: 'yesterday' }), ties: [] }, 'documents[0].date', 'documents'],
    ['a step without words', { story: [{ view: {} }] }, 'story[0].text', 'story'],
    ['a voice that is a number', { voices: [3], ties: [] }, 'voices[0]', 'voices'],
    ['a type with a colour by name', { tieTypes: [{ ...small.tieTypes[0], color: 'red' }], ties: [] }, 'tieTypes[0].color', 'tieTypes'],
  ])('%s is, with its path', (_, change, path, list) => {
    const { dataset, issues } = parsed(change);
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ path }]);
    const before: number = small[list as 'ties'].length;
    expect(dataset?.[list as 'ties']).toHaveLength(before - 1);
  }); // prettier-ignore

  test.each([
    ['by nobody', { speaker: 'x' }, 'speaker'],
    ['of no type', { type: 'x' }, 'type'],
    ['in no document', { document: 'x' }, 'document'],
    ['without a document', { document: undefined }, 'document'],
    ['with no stance', { stance: 'likes' }, 'stance'],
    ['said on no day', { said: '2026-02-30' }, 'said'],
  ])('a claim %s is, with its path, and its tie stays', (_, change, field) => {
    const { dataset, issues } = parsed(claim(change));
    expect(issues).toMatchObject([
      { severity: 'error', path: `ties[0].claims[0].${field}` },
      { severity: 'warning', path: 'ties[0]' },
    ]);
    expect(dataset?.ties).toMatchObject([{ id: 't', claims: [] }]);
  });

  test('all that dangles from one claim is told at once', () => {
    const { issues } = parsed(claim({ speaker: 'x', type: 'y', document: 'z' }));
    expect(issues.filter(({ severity }) => severity === 'error')).toHaveLength(3);
  });

  test.each([
    ['tieTypes', 'tieTypes[1].id'],
    ['actors', 'actors[2].id'],
    ['voices', 'voices[1].id'],
    ['documents', 'documents[1].id'],
    ['ties', 'ties[1].id'],
  ] as const)('of two %s with one id the second is', (list, path) => {
    const { dataset, issues } = parsed({ [list]: [...small[list], { ...small[list][0], label: 'L', name: 'N' }] });
    expect(issues.filter(({ severity }) => severity === 'error')).toMatchObject([{ path }]);
    expect(dataset?.[list]).toEqual(small[list]);
  });

  test('a voice with the id of an actor is, since a speaker must be one of them', () => {
    const { dataset, issues } = parsed({ voices: [...small.voices, { id: 'a', name: 'Another A' }] });
    expect(issues).toMatchObject([{ severity: 'error', path: 'voices[1].id' }]);
    expect(dataset?.voices).toHaveLength(1);
  });

  test('a list that is none is, and a list that is missing is empty', () => {
    expect(parsed({ story: 3 })).toMatchObject({ dataset: { story: [] }, issues: [{ severity: 'error', path: 'story' }] });
    expect(parsed({ story: undefined, voices: undefined, ties: undefined })).toMatchObject({
      dataset: { story: [], voices: [], ties: [] },
      issues: [],
    });
  }); // prettier-ignore
});

describe('what is kept', () => {
  test.each([
    ['a document that is not there', 'x'],
    ['itself', 'd'],
  ])('a document that restates %s stays without it', (_, restates) => {
    const { dataset, issues } = parsed(source({ restates }));
    expect(issues).toMatchObject([{ severity: 'error', path: 'documents[0].restates' }]);
    expect(dataset?.documents).toEqual(small.documents);
  });

  test.each([
    ['an actor', actor({ from: '2026', to: '2025-12-31' }), 'actors[0].to'],
    ['a tie', tie({ from: '2026', to: '2025-12-31' }), 'ties[0].to'],
    ['a claim', claim({ from: '2026-05-31', to: '2026-05-27' }), 'ties[0].claims[0].to'],
  ])('%s that ends before it begins is kept with a warning', (_, change, path) => {
    const { dataset, issues } = parsed(change);
    expect(issues).toMatchObject([{ severity: 'warning', path }]);
    expect(dataset).toMatchObject(change);
  });

  test('a tie that begins and ends in one year is no contradiction', () => {
    expect(parsed(tie({ from: '2026-05', to: '2026' })).issues).toEqual([]);
  });

  test('coordinates too far out are cut back with a warning', () => {
    const { dataset, issues } = parsed(actor({ x: 1e9, y: -1e300 }));
    expect(issues).toMatchObject([
      { severity: 'warning', path: 'actors[0].x' },
      { severity: 'warning', path: 'actors[0].y' },
    ]);
    expect(dataset?.actors[0]).toMatchObject({ x: coordinateLimit, y: -coordinateLimit });
  });

  test('an infinite coordinate is refused and called by its name; NaN is no JSON', () => {
    const text = JSON.stringify(small).replace('"kind":"state"', '"kind":"state","x":1e999');
    expect(parse(text).issues[0]).toMatchObject({ path: 'actors[0].x', severity: 'error' });
    expect(parse(text).issues[0]?.message).toContain('Infinity must be a finite number');
    expect(parse(text.replace('1e999', 'NaN')).dataset).toBeNull();
  });

  test('unknown fields are kept at every level and told as information', () => {
    const { dataset, issues } = parsed({ coder: 'AB', toString: 1, ...tie({ weight: 3 }), ...actor({ valueOf: [null] }) });
    expect(issues.map(({ severity, path }) => `${severity} ${path}`).toSorted()).toEqual([
      'info actors[0].valueOf', 'info coder', 'info ties[0].weight', 'info toString',
    ]);
    expect(dataset).toMatchObject({ coder: 'AB', toString: 1, ties: [{ weight: 3 }] });
    expect(dataset?.actors[0]).toMatchObject({ valueOf: [null] });
  }); // prettier-ignore

  test('a field that no object may safely have is left out with a warning', () => {
    const text = JSON.stringify(small).replace('"kind":"state"', '"kind":"state","__proto__":{"evil":1},"constructor":2');
    const { dataset, issues } = parse(text);
    expect(issues).toMatchObject([
      { severity: 'warning', path: 'actors[0].__proto__' },
      { severity: 'warning', path: 'actors[0].constructor' },
    ]);
    expect(dataset?.actors[0]).toEqual(small.actors[0]);
    expect((dataset?.actors[0] as unknown as Fields)['evil']).toBeUndefined();
  }); // prettier-ignore

  test('ids such as __proto__ and constructor are ids like others', () => {
    const ids = ['__proto__', 'constructor'] as const;
    const { dataset, issues } = parsed({
      actors: ids.map((id) => ({ id, name: id, kind: 'state' })),
      ties: [{ ...small.ties[0], id: 'toString', source: ids[0], target: ids[1] }],
    });
    expect(issues).toEqual([]);
    const graph = buildGraph(dataset!);
    expect(graph.actors.map(({ id }) => id)).toEqual(ids);
    expect([graph.source[0], graph.target[0]]).toEqual([0, 1]);
    expect(parsed(tie({ source: 'hasOwnProperty' })).issues[0]?.path).toBe('ties[0].source');
    expect(({} as Fields)['name']).toBeUndefined();
  });
});

describe('nonsense of ten million letters', () => {
  const million = 1e6;
  test.each([
    ['brackets', '['.repeat(10 * million)],
    ['one long id', JSON.stringify({ ...small, id: 'A'.repeat(10 * million) })],
    ['one long word', 'A'.repeat(10 * million)],
    ['a text without an end', `"${'a'.repeat(10 * million)}`],
    ['numbers for actors', JSON.stringify({ ...small, actors: Array.from({ length: million / 2 }, () => 1234567890123456) })],
    ['doubles', JSON.stringify({ ...small, voices: Array.from({ length: million / 4 }, () => small.voices[0]) })],
  ])('%s: it answers with few issues and in time', (_, text) => {
    const { issues } = parse(text);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues.length).toBeLessThanOrEqual(203);
  }, 8000); // prettier-ignore

  test('lists nested a hundred thousand deep are refused where a text should be', () => {
    const deep = '['.repeat(1e5) + ']'.repeat(1e5);
    expect(parse(JSON.stringify(small).replace('"Small"', deep)).issues).toMatchObject([{ path: 'title' }]);
  });
});
