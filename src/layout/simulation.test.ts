import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodiesAt } from '../../tests/bodies-at.ts';
import { restingBodies, type Bodies } from './bodies.ts';
import { forceOfD3, type D3Force } from './forces/d3.ts';
import { Simulation, seededRandom } from './simulation.ts';

const places = fc.array(fc.tuple(fc.integer({ min: -300, max: 300 }), fc.integer({ min: -300, max: 300 })), {
  minLength: 1,
  maxLength: 30,
});

/** Forces of d3 for so many bodies, in a chain. */
function forcesOfD3(count: number): Record<string, D3Force> {
  const links = Array.from({ length: count - 1 }, (_, i) => ({ source: i, target: i + 1 }));
  return {
    link: forceLink(links),
    charge: forceManyBody(),
    x: forceX(3).strength(0.05),
    y: forceY(-7).strength(0.08),
  };
}

test('with the forces of d3 it goes where d3’s simulation goes, tick by tick', () => {
  fc.assert(
    fc.property(places, fc.integer({ min: 1, max: 320 }), (list, ticks) => {
      const nodes: SimulationNodeDatum[] = list.map(([x, y]) => ({ x, y }));
      const theirs = forceSimulation(nodes).stop();
      for (const [name, force] of Object.entries(forcesOfD3(list.length))) theirs.force(name, force as never);
      theirs.tick(ticks);
      const bodies = bodiesAt(list);
      // d3 gives its forces random numbers from a generator of its own: they are used only for bodies at one place.
      fc.pre(new Set(list.map(String)).size === list.length);
      const ours = new Simulation(bodies, Object.values(forcesOfD3(list.length)).map(forceOfD3), {
        alphaDecay: 1 - Math.pow(0.001, 1 / 300),
      });
      for (let tick = 0; tick < ticks; tick++) ours.tick();
      nodes.forEach((node, i) => {
        expect(bodies.x[i]).toBeCloseTo(node.x!, 6);
        expect(bodies.y[i]).toBeCloseTo(node.y!, 6);
      });
      expect(ours.alpha).toBeCloseTo(theirs.alpha(), 12);
    }),
    { numRuns: 40 },
  );
});

test('its usual cooling ends after three hundred ticks, as d3’s does', () => {
  const simulation = new Simulation(restingBodies(1), []);
  let ticks = 0;
  for (; !simulation.isAtRest; ticks++) simulation.tick();
  expect(ticks).toBe(300);
});

test('a body that is held stays, whatever pushes it', () => {
  const bodies = bodiesAt([[0, 0], [1, 1]]); // prettier-ignore
  bodies.fx[0] = 7;
  bodies.fy[0] = -7;
  const wind = (): void => void (bodies.vx.fill(5), bodies.vy.fill(5));
  const simulation = new Simulation(bodies, [wind]);
  expect([bodies.x[0], bodies.y[0]]).toEqual([7, -7]);
  simulation.run();
  expect([bodies.x[0], bodies.y[0]]).toEqual([7, -7]);
  expect(bodies.x[1]).toBeGreaterThan(100);
});

test('forces get the bodies once, before the first tick, with numbers that are the same in each run', () => {
  const numbers: number[][] = [];
  for (let run = 0; run < 2; run++) {
    const force = Object.assign(() => {}, {
      initialize: (_: Bodies, random: () => number): void => void numbers.push([random(), random(), random()]),
    });
    new Simulation(restingBodies(3), [force]).run();
  }
  expect(numbers).toHaveLength(2);
  expect(numbers[0]).toEqual(numbers[1]);
  expect(numbers[0]!.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(seededRandom(1)()).not.toBe(seededRandom(2)());
});
