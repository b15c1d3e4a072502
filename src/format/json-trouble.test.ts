import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBreak, jsonTrouble } from './json-trouble.ts';

/** What Node's own parser says of a text: nothing where it is JSON, `null` where it does not tell the place. */
function engineBreak(text: string): number | null | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return position === undefined ? null : Number(position);
  }
}

const mutated = fc
  .tuple(
    fc.json(),
    fc.nat(),
    fc.nat(3),
    fc.string({ unit: fc.constantFrom(...Array.from('[]{}",:0-.e\\ut\n x')), maxLength: 2 }),
  )
  .map(([text, at, cut, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + cut);
  });

test('it agrees with the engine, wherever that tells the place', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const told = engineBreak(text);
      if (typeof told !== 'number') return;
      // A broken word or number is told from its beginning, since that is what a person looks for.
      expect(jsonBreak(text)).toBeLessThanOrEqual(told);
      expect(text.slice(jsonBreak(text), told)).toMatch(/^[-\w.+]*$/);
    }),
    { numRuns: 1000 },
  );
});

test('a text that is JSON breaks nowhere', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(jsonBreak(text)).toBe(text.length);
    }),
  );
});

test('what comes before the break can be completed: a text cut off there breaks only at its end', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const position = jsonBreak(text);
      expect(jsonBreak(text.slice(0, position))).toBe(position);
    }),
  );
});

test.each([
  ['oops', 'line 1, column 1, near "oops".'],
  ['{"a": 1,}', 'line 1, column 9, near "}".'],
  ['{\n "a" 1}', 'line 2, column 6, near "1}".'],
  ["{'a': 1}", 'line 1, column 2, near "\'a\': 1}".'],
  ['[1,]', 'line 1, column 4, near "]".'],
  ['[,1]', 'line 1, column 2, near ",1]".'],
  ['{,}', 'line 1, column 2, near ",}".'],
  ['{"a":}', 'line 1, column 6, near "}".'],
  ['[}', 'line 1, column 2, near "}".'],
  [']', 'line 1, column 1, near "]".'],
  ['[1 2]', 'line 1, column 4, near "2]".'],
  ['"a\\x"', 'line 1, column 4, near "x\\"".'],
  ['{} {}', 'line 1, column 4, near "{}".'],
  ['{"a": "b', 'line 1, column 9: it ends too early.'],
  ['', 'the file is empty.'],
])('%s: %s', (text, trouble) => {
  expect(jsonTrouble(text)).toBe(trouble);
});
