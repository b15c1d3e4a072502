/** Which actors hang together over some of the ties, and which do not. */
import type { Graph } from './graph.ts';

export interface Components {
  /** By actor number: the lowest actor number of its component. */
  readonly of: Int32Array;
  /** The name (lowest number) of the component with most actors, of two equal ones the lower; −1 where no two are joined. */
  readonly main: number;
}

/** Components by union–find with path halving (Tarjan and van Leeuwen, 1984); `ties` are tie numbers. */
export function componentsOf(graph: Graph, ties: Iterable<number>): Components {
  const parent = Int32Array.from(graph.actors, (_, actor) => actor);
  const root = (actor: number): number => {
    let at = actor;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  };
  for (const tie of ties) {
    const [a, b] = [root(graph.source[tie]!), root(graph.target[tie]!)];
    // The lower number becomes the root, so that a component is named the same in whatever order its ties come.
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  const of = parent.map((_, actor) => root(actor));
  const sizes = sizesOf(of);
  let main = -1;
  sizes.forEach((size, name) => {
    if (size > (main < 0 ? 1 : sizes[main]!)) main = name;
  });
  return { of, main };
}

/** By component name, how many actors it has; 0 for numbers that name none. */
function sizesOf(of: Int32Array): Int32Array {
  const sizes = new Int32Array(of.length);
  for (const name of of) sizes[name]!++;
  return sizes;
}

/** How many pairs of two actors some chain of ties joins. */
export function joinedPairs({ of }: Components): number {
  return sizesOf(of).reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
