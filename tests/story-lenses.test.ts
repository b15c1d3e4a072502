/** The agreement that the app opens on, as each side tells it, compared, and as it was known before anybody denied it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from '../src/format/parse.ts';
import type { Stance } from '../src/model/dataset.ts';
import { buildGraph } from '../src/model/graph.ts';
import { assessAll } from '../src/model/assess.ts';
import { largestFirst } from '../src/view/differences.ts';
import { tell } from '../src/view/tell.ts';
import { drawnBy, toldAs, type Told } from '../src/view/told.ts';
import { wholeView, type View } from '../src/view/view.ts';

const text = readFileSync(new URL('../data/russia-taliban/dataset.json', import.meta.url), 'utf8');
const graph = buildGraph(parse(text).dataset!);
const whole = assessAll(graph.columns, null);
const agreement = graph.tieNumber.get('military-agreement-2026')!;

const minister = [{ kind: 'speaker', id: 'afghan-defence-minister' }] as const;
const reports = [{ kind: 'speaker', id: 'some-reports' }] as const;

const told = (view: Partial<View>): Told => tell(graph, whole, { ...wholeView, ...view });

/** The types of the agreement that somebody takes a stance on, and who does. */
function typesOf(telling: Told, stance: Stance): Record<string, readonly string[]> {
  const { readings } = telling.told[agreement]!;
  return Object.fromEntries(
    readings.flatMap(({ type, speakers }) => (speakers[stance].length === 0 ? [] : [[type, speakers[stance]]])),
  );
}

describe('as told by the Afghan Defence Minister the agreement', () => {
  const telling = told({ lens: minister });

  test('is agreed: cooperation and technical assistance', () => {
    expect(toldAs(telling, agreement)).toBe('agreed');
    expect(Object.keys(typesOf(telling, 'affirms'))).toEqual(['cooperation', 'technical-assistance']);
  });

  test('is no alliance and no strategic partnership: both are denied and stay to be read', () => {
    expect(Object.keys(typesOf(telling, 'denies'))).toEqual(['strategic-partnership', 'alliance']);
    const shown = drawnBy(telling, agreement).readings.map(({ type }) => type);
    expect(shown).toEqual(expect.arrayContaining(['strategic-partnership', 'alliance']));
  });

  test('is told by nobody else, and what the minister does not speak of is not mentioned', () => {
    const speakers = new Set(telling.told.flatMap(({ readings }) => readings.flatMap(({ claims }) => claims)).map(({ speaker }) => speaker)); // prettier-ignore
    expect([...speakers]).toEqual(['afghan-defence-minister']);
    const others = [...graph.ties.keys()].filter((tie) => telling.told[tie]!.readings.length === 0);
    expect(others.length).toBeGreaterThan(100);
    expect(others.map((tie) => toldAs(telling, tie))).toEqual(others.map(() => 'unmentioned'));
  });
});

describe('as told by some reports the agreement', () => {
  const telling = told({ lens: reports });

  test('is an alliance, and nothing else is affirmed of it', () => {
    expect(typesOf(telling, 'affirms')).toEqual({ alliance: ['some-reports'] });
    expect(typesOf(telling, 'denies')).toEqual({});
    expect(toldAs(telling, agreement)).toBe('agreed');
  });
});

describe('the two compared', () => {
  const { differences } = told({ lens: minister, against: reports });

  test('the agreement is the first of the differences: told differently, contradicted, two rungs apart', () => {
    const [first] = largestFirst(graph, differences!);
    expect(first).toEqual({ tie: agreement, kind: 'differs', isContradicted: true, gap: 2 });
  });

  test('it is the first the other way round, too', () => {
    const swapped = told({ lens: reports, against: minister }).differences!;
    expect(largestFirst(graph, swapped)[0]!.tie).toBe(agreement);
  });
});

describe('as known on 28 May 2026 the agreement', () => {
  const telling = told({ saidBy: '2026-05-28' });

  test('is denied and doubted by nobody', () => {
    expect(typesOf(telling, 'denies')).toEqual({});
    expect(typesOf(telling, 'doubts')).toEqual({});
    const claims = telling.told[agreement]!.readings.flatMap((reading) => reading.claims);
    expect(claims.filter(({ stance }) => stance !== 'affirms')).toEqual([]);
  });

  test('is known: US Tower calls it an alliance', () => {
    expect(typesOf(telling, 'affirms')['alliance']).toContain('us-tower');
  });

  test('is denied to be an alliance once the clock stands at the end of the month', () => {
    const later = told({ saidBy: '2026-05-31' });
    expect(typesOf(later, 'denies')['alliance']).toContain('afghan-defence-minister');
  });
});
