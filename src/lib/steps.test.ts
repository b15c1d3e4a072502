import { expect, test } from 'vitest';
import { finish, stepThrough, type Steps } from './steps.ts';

test.each([0, 1, 2047, 2048, 2049, 5000])('of %i items each is visited once, in order', (count) => {
  const visited: number[] = [];
  finish(stepThrough(count, (number) => visited.push(number)));
  expect(visited).toEqual(Array.from({ length: count }, (_, number) => number));
});

test('many items are many steps, and what is returned comes out at the end', () => {
  function* work(): Steps<string> {
    yield* stepThrough(5000, () => undefined);
    return 'done';
  }
  const steps = work();
  expect([steps.next(), steps.next(), steps.next(), steps.next()].map(({ done }) => done)).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(finish(work())).toBe('done');
});
