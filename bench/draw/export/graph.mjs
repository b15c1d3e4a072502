// A graph of actors and ties made from a seed, as a dataset, with a place for everybody.
import { seededNumbers } from '../../large-dataset.mjs';

/** @param {number} actors @param {number} ties */
export function seededGraph(actors, ties) {
  const next = seededNumbers(7);
  const whole = (/** @type {number} */ below) => Math.floor(next() * below);
  const dataset = {
    format: 'entente',
    version: 1,
    id: 'bench',
    title: 'Bench',
    tieTypes: [0, 1, 2, 3].map((type) => ({ id: `type-${type}`, label: `Type ${type}`, meaning: 'A type.' })),
    actors: Array.from({ length: actors }, (_, index) => ({ id: `a${index}`, name: `Actor ${index}`, kind: 'state' })),
    voices: [],
    documents: [],
    ties: Array.from({ length: ties }, (_, index) => ({
      id: `t${index}`,
      source: `a${whole(actors)}`,
      target: `a${whole(actors)}`,
      label: `Tie ${index}`,
      type: `type-${index % 4}`,
      claims: [],
    })),
    story: [],
  };
  const xy = Float32Array.from({ length: actors * 2 }, () => whole(8000));
  return { dataset, xy };
}
