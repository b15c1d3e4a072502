import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { applyView } from './apply.ts';
import { focusOnSpeakers, relationOf, speakersMap, wholeSpeakersMap } from './speakers-map.ts';
import { pairId } from './view.ts';

const runs = { numRuns: 60 };

const cases = arbitraryCase.map(({ graph, whole, view, told }) => {
  const { readings } = applyView(told, view);
  return { graph, readings, map: speakersMap(graph, readings), all: wholeSpeakersMap(graph, whole) };
});

test('a speaker keeps their number whatever is filtered, and speaks of no more ties than ever', () => {
  fc.assert(
    fc.property(cases, ({ graph, map, all }) => {
      expect(map.ids).toEqual(all.ids);
      expect(map.ids).toEqual([...map.ids].sort());
      map.ids.forEach((id, number) => {
        expect(map.number.get(id)).toBe(number);
        expect(map.kinds[number]).toBe(graph.actors.find((actor) => actor.id === id)?.kind ?? 'voice');
        expect(map.ties[number]).toBeLessThanOrEqual(all.ties[number]!);
      });
    }),
    runs,
  );
});

test('a speaker’s ties are those shown of which some claim is theirs', () => {
  fc.assert(
    fc.property(cases, ({ readings, map }) => {
      map.ids.forEach((id, number) => {
        const own = readings.filter((shown) => shown.some(({ claims }) => claims.some(({ speaker }) => speaker === id)));
        expect(map.ties[number]).toBe(own.length);
      });
    }),
    runs,
  );
}); // prettier-ignore

test('a pair agrees, clashes or does both, over ties that are shown and of which both speak', () => {
  fc.assert(
    fc.property(cases, ({ readings, map }) => {
      for (const pair of map.pairs) {
        const { a, b, agree, clash } = pair;
        for (const tie of [...agree, ...clash]) {
          const speakers = readings[tie]!.flatMap(({ claims }) => claims.map(({ speaker }) => speaker));
          expect(speakers).toEqual(expect.arrayContaining([a, b]));
        }
        const [some, against] = [agree.length > 0, clash.length > 0];
        expect(relationOf(pair)).toBe(some && against ? 'both' : some ? 'agree' : 'clash');
      }
    }),
    runs,
  );
});

test('a pair that is selected lights itself and its two speakers', () => {
  fc.assert(
    fc.property(cases, ({ map }) => {
      map.pairs.forEach(({ a, b }, at) => {
        const ends = new Set([map.number.get(a), map.number.get(b)]);
        const focus = focusOnSpeakers(map, { kind: 'pair', id: pairId(b, a) });
        expect(focus).toEqual({ actors: ends, ties: new Set([at]), neighbours: ends });
      });
    }),
    runs,
  );
});

test('a speaker that is selected lights their pairs and whom they share a tie with; one who is not heard lights nothing', () => {
  fc.assert(
    fc.property(cases, ({ map }) => {
      map.ids.forEach((id, number) => {
        const focus = focusOnSpeakers(map, { kind: 'speaker', id });
        if (map.ties[number] === 0) {
          expect(focus).toBeNull();
          return;
        }
        const own = [...map.pairs.keys()].filter((at) => [map.pairs[at]!.a, map.pairs[at]!.b].includes(id));
        const others = own.flatMap((at) => [map.pairs[at]!.a, map.pairs[at]!.b]).filter((other) => other !== id);
        expect(focus).toEqual({
          actors: new Set([number]),
          ties: new Set(own),
          neighbours: new Set(others.map((other) => map.number.get(other))),
        });
        expect(focusOnSpeakers(map, { kind: 'actor', id })).toEqual(focus);
      });
    }),
    runs,
  );
});

test('nothing, a tie, or what names nobody lights nothing', () => {
  fc.assert(
    fc.property(cases, ({ graph, map }) => {
      expect(focusOnSpeakers(map, null)).toBeNull();
      for (const { id } of graph.ties) expect(focusOnSpeakers(map, { kind: 'tie', id })).toBeNull();
      for (const kind of ['speaker', 'actor', 'pair'] as const) {
        expect(focusOnSpeakers(map, { kind, id: 'not there' })).toBeNull();
      }
    }),
    runs,
  );
});
