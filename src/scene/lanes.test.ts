import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDataset } from '../../tests/arbitrary-dataset.ts';
import { groupBy } from '../lib/group.ts';
import type { Dataset } from '../model/dataset.ts';
import { buildGraph, type Graph } from '../model/graph.ts';
import { lanesOf } from './lanes.ts';

/** Lanes of each two actors, as seen from the one of the lower number. */
function bundles(graph: Graph): Map<string, number[]> {
  const lanes = lanesOf(graph);
  const pairs = groupBy(graph.ties.keys(), (tie) => [graph.source[tie]!, graph.target[tie]!].toSorted((a, b) => a - b).join(' ')); // prettier-ignore
  return new Map(
    [...pairs].map(([pair, ties]) => [
      pair,
      ties.map((tie) => (graph.source[tie]! <= graph.target[tie]! ? lanes[tie]! : -lanes[tie]!)),
    ]),
  );
}

const isLoop = (pair: string): boolean => new Set(pair.split(' ')).size === 1;

test('no two ties of the same actors share a lane, and neighbouring lanes are one apart', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      for (const lanes of bundles(buildGraph(dataset)).values()) {
        const sorted = lanes.toSorted((a, b) => a - b);
        sorted.slice(1).forEach((lane, index) => expect(lane - sorted[index]!).toBe(1));
      }
    }),
  );
});

test('the lanes of two actors lie evenly about the straight line, and those of loops from 0', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      for (const [pair, lanes] of bundles(buildGraph(dataset))) {
        if (isLoop(pair)) expect(Math.min(...lanes)).toBe(0);
        else expect(lanes.reduce((sum, lane) => sum + lane, 0)).toBe(0);
      }
    }),
  );
});

test('the order of the file moves no lane', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const other: Dataset = { ...dataset, ties: dataset.ties.toReversed(), actors: dataset.actors.toReversed() };
      expect(lanesOf(buildGraph(other))).toEqual(lanesOf(buildGraph(dataset)));
    }),
  );
});

test('a single tie runs straight', () => {
  fc.assert(
    fc.property(arbitraryDataset, (dataset) => {
      const lanes = lanesOf(buildGraph({ ...dataset, ties: dataset.ties.slice(0, 1) }));
      expect([...lanes].every((lane) => Math.abs(lane) === 0)).toBe(true);
    }),
  );
});
