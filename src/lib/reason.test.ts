import { expect, test } from 'vitest';
import { reasonOf } from './reason.ts';

test('a reason is what an error says, or what was thrown', () => {
  expect(reasonOf(new TypeError('it has no actors'))).toBe('it has no actors');
  expect(reasonOf('stopped')).toBe('stopped');
});

test('of what is nested too deeply for an engine it says so', () => {
  let deep: unknown = null;
  for (let depth = 0; depth < 1e6; depth++) deep = [deep];
  let reason = '';
  try {
    JSON.stringify(deep);
  } catch (error) {
    reason = reasonOf(error);
  }
  expect(reason).toMatch(/nested too deeply/);
});
