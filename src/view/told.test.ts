import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCase } from '../../tests/arbitrary-debate.ts';
import { assessAll } from '../model/assess.ts';
import type { Claim, Dataset, Stance } from '../model/dataset.ts';
import { buildGraph } from '../model/graph.ts';
import { heldSpan, mayHoldIn } from '../model/held.ts';
import { tell } from './tell.ts';
import { drawnBy, heldAsTold, instantsOf, toldAs } from './told.ts';
import { wholeView } from './view.ts';

const runs = { numRuns: 80 };

test('a tie is told as its standing, as not mentioned where only others speak of it, or not at all', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told }) => {
      told.told.forEach(({ readings, standing }, tie) => {
        const isSaid = told.everyone[tie]!.readings.length > 0;
        expect(toldAs(told, tie)).toBe(readings.length > 0 ? standing : isSaid ? 'unmentioned' : null);
      });
    }),
    runs,
  );
});

test('a tie that the lens does not mention is drawn as everyone tells it', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told }) => {
      told.told.forEach((own, tie) => {
        expect(drawnBy(told, tie)).toBe(toldAs(told, tie) === own.standing ? own : told.everyone[tie]);
      });
    }),
    runs,
  );
});

test('a tie lies in the window if it may have held in it, as told by those who draw it; an undated one if those are not hidden and both actors were there', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ told, view }) => {
      if (view.held === null) {
        expect(told.inWindow).toBeNull();
        return;
      }
      const { from, to } = instantsOf(view.held);
      told.graph.ties.forEach((tie, number) => {
        const { readings } = drawnBy(told, number);
        const held = heldSpan(
          tie,
          readings.flatMap(({ claims }) => claims),
        );
        expect(heldAsTold(told, number)).toEqual(held);
        const areThere = [tie.source, tie.target].every((id) => {
          const span = heldSpan(told.graph.actors[told.graph.actorNumber.get(id)!]!, []);
          return span === null || mayHoldIn(span, from, to);
        });
        const isShown = held === null ? !view.hideUndated && areThere : mayHoldIn(held, from, to);
        expect(told.inWindow?.[number]).toBe(isShown ? 1 : 0);
      });
    }),
    runs,
  );
});

test('a wider window never loses a tie', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ graph, whole, view, told }) => {
      if (view.held === null) return;
      for (const held of [
        { ...view.held, from: null },
        { ...view.held, to: null },
      ]) {
        const wider = tell(graph, whole, { ...view, held });
        told.inWindow!.forEach((bit, tie) => expect(wider.inWindow![tie]).toBeGreaterThanOrEqual(bit));
      }
    }),
    runs,
  );
});

test('a window has both its ends in it, and an open end is infinite', () => {
  expect(instantsOf({ from: '2026-05', to: '2026-06' })).toEqual({
    from: Date.UTC(2026, 4, 1),
    to: Date.UTC(2026, 6, 1) - 1,
  });
  expect(instantsOf({ from: null, to: null })).toEqual({ from: -Infinity, to: Infinity });
});

test('what a speaker has taken back says nothing of when a tie held', () => {
  const said = (stance: Stance, said: string, dates: object): Claim => ({
    speaker: 's',
    stance,
    type: 't',
    document: 'd',
    said,
    ...dates,
  });
  const dataset: Dataset = {
    format: 'entente',
    version: 1,
    id: 'taken-back',
    title: 'Taken back',
    tieTypes: [{ id: 't', label: 'T', meaning: 'T' }],
    actors: [{ id: 'a', name: 'A', kind: 'state' }],
    voices: [{ id: 's', name: 'S' }],
    documents: [{ id: 'd', title: 'D', publisher: 'P' }],
    ties: [
      {
        id: 'denied',
        source: 'a',
        target: 'a',
        label: 'L',
        claims: [said('affirms', '2004', { from: '2001', to: '2003' }), said('denies', '2010', {})],
      },
      {
        id: 'corrected',
        source: 'a',
        target: 'a',
        label: 'L',
        claims: [said('affirms', '2004', { from: '2001' }), said('affirms', '2010', { from: '2002' })],
      },
    ],
    story: [],
  };
  const graph = buildGraph(dataset);
  const told = tell(graph, assessAll(graph.columns, null), wholeView);
  const [corrected, denied] = ['corrected', 'denied'].map((id) => heldAsTold(told, graph.tieNumber.get(id)!));
  expect(denied).toBeNull();
  expect(corrected!.earliest).toBe(Date.UTC(2002, 0));
});
