import { expect, test } from 'vitest';
import { expectedChecksum, layoutChecksum } from '../../tests/same-bits.ts';

test('the layout has the same bits in this browser as in Node', () => {
  expect(layoutChecksum()).toBe(expectedChecksum);
});
