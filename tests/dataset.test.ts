/** The built-in dataset: whole, sourced, and telling the story that the app opens on. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/format/parse.ts';
import { write } from '../src/format/write.ts';
import { readDate } from '../src/model/dates.ts';
import { buildGraph, otherEnd, tiesOf } from '../src/model/graph.ts';
import { assessAll } from '../src/model/assess.ts';
import { contrast } from '../src/scene/color.ts';
import { themes, typeColors } from '../src/scene/theme.ts';
import { applyView } from '../src/view/apply.ts';
import { tell } from '../src/view/tell.ts';
import { readView } from '../src/view/read-view.ts';
import { wholeView } from '../src/view/view.ts';

const text = readFileSync(new URL('../data/russia-taliban/dataset.json', import.meta.url), 'utf8');
const { dataset: read, issues } = parse(text);
const dataset = read!;
const graph = buildGraph(dataset);
const assessments = assessAll(graph.columns, null);
const claims = dataset.ties.flatMap((tie) => tie.claims);

describe('the file', () => {
  test('is read without an error or a warning, and has no unknown field', () => {
    expect(issues).toEqual([]);
  });

  test('loses nothing when it is written', () => {
    expect(parse(write(dataset)).dataset).toEqual(dataset);
  });

  test('is large enough to be worth exploring', () => {
    expect(dataset.actors.length).toBeGreaterThanOrEqual(40);
    expect(dataset.ties.length).toBeGreaterThanOrEqual(90);
    expect(claims.length).toBeGreaterThanOrEqual(130);
    expect(dataset.documents.length).toBeGreaterThanOrEqual(60);
  });

  test('says what it is: summary, language, licence, day', () => {
    for (const field of ['summary', 'language', 'license', 'asOf'] as const) expect(dataset[field]).toMatch(/\w/);
  });
});

describe('its sources', () => {
  test('every claim has a document, and every tie a claim', () => {
    expect(claims.filter(({ document }) => !graph.documents.has(document))).toEqual([]);
    expect(dataset.ties.filter((tie) => tie.claims.length === 0).map(({ id }) => id)).toEqual([]);
  });

  test('every document is used, by a claim or as what another restates', () => {
    const used = new Set([...claims.map(({ document }) => document), ...dataset.documents.map(({ restates }) => restates)]); // prettier-ignore
    expect(dataset.documents.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every voice speaks, and every tie type is claimed', () => {
    const speakers = new Set(claims.map(({ speaker }) => speaker));
    const types = new Set(claims.map(({ type }) => type));
    expect(dataset.voices.filter(({ id }) => !speakers.has(id)).map(({ id }) => id)).toEqual([]);
    expect(dataset.tieTypes.filter(({ id }) => !types.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('every document has an address, or says why it has none', () => {
    const without = dataset.documents.filter(
      ({ url, kind, note }) => url === undefined && kind !== 'unsourced' && note === undefined,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('nothing was said after the day up to which the dataset was kept', () => {
    const end = readDate(dataset.asOf!)!.latest;
    const late = claims.filter(({ said }) => said !== undefined && readDate(said)!.earliest > end);
    expect(late).toEqual([]);
  });
});

describe('the military agreement of May 2026', () => {
  const tie = graph.tieNumber.get('military-agreement-2026')!;
  const { standing, readings, gap } = assessments[tie]!;
  const reading = (type: string) => readings.find((one) => one.type === type)?.speakers;

  test('ties Russia and the Taliban government', () => {
    const { source, target } = graph.ties[tie]!;
    expect([source, target].toSorted()).toEqual(['russia', 'taliban-government']);
  });

  test('is contested, by two rungs', () => {
    expect(standing).toBe('contested');
    expect(gap).toBe(2);
  });

  test('is cooperation and no alliance in the words of the Afghan Defence Minister', () => {
    expect(reading('cooperation')?.affirms).toContain('afghan-defence-minister');
    expect(reading('alliance')?.denies).toContain('afghan-defence-minister');
    expect(reading('alliance')?.affirms).toContain('some-reports');
  });
});

describe('its tie types', () => {
  test('have among them those of the brief', () => {
    const labels = dataset.tieTypes.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Cooperation', 'Alliance', 'Counter-terrorism']));
  });

  test.each(Object.values(themes))('have colours of three to one on the $name paper, no two the same', (theme) => {
    const colors = [...typeColors(dataset.tieTypes, theme).values()];
    for (const color of colors) expect(contrast(color, theme.paper)).toBeGreaterThanOrEqual(3);
    expect(new Set(colors).size).toBe(colors.length);
  });

  test('that stand on a ladder all have a rung', () => {
    const halfWay = dataset.tieTypes.filter(({ ladder, rung }) => (ladder === undefined) !== (rung === undefined));
    expect(halfWay).toEqual([]);
  });
});

describe('its story', () => {
  test('has six to eight steps and opens on the agreement', () => {
    expect(dataset.story.length).toBeGreaterThanOrEqual(6);
    expect(dataset.story.length).toBeLessThanOrEqual(8);
    expect(readView(dataset.story[0]!.view, graph).selection).toEqual({ kind: 'tie', id: 'military-agreement-2026' });
  });

  test.each(dataset.story.map((step, index) => ({ ...step, number: index + 1 })))(
    'step $number names only what is there, and shows what it selects',
    ({ view }) => {
      const seen = readView(view, graph);
      // A step says what differs from the whole view, and all that it says is understood.
      const said = Object.fromEntries(Object.keys(view).map((key) => [key, seen[key as keyof typeof seen]]));
      expect(said).toMatchObject(view);
      const { actors, ties } = applyView(tell(graph, assessments, seen), seen);
      if (seen.selection?.kind === 'tie') expect(ties).toContain(graph.tieNumber.get(seen.selection.id));
      if (seen.selection?.kind === 'actor') expect(actors).toContain(graph.actorNumber.get(seen.selection.id));
    },
  );
});

describe('its actors', () => {
  test('are all on the opening map, and so are all ties', () => {
    const { actors, ties } = applyView(tell(graph, assessments, wholeView), wholeView);
    expect(actors).toHaveLength(dataset.actors.length);
    expect(ties).toHaveLength(dataset.ties.length);
  });

  test('can all be reached from Russia', () => {
    const reached = new Set([graph.actorNumber.get('russia')!]);
    for (const actor of reached) {
      for (const tie of tiesOf(graph, actor)) reached.add(otherEnd(graph, tie, actor));
    }
    expect(graph.actors.filter((_, actor) => !reached.has(actor)).map(({ id }) => id)).toEqual([]);
  });
});
