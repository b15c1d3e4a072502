import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../lib/steps.ts';
import { repeatedKeys } from './repeated-keys.ts';

const paths = (text: string): string[] => finish(repeatedKeys(text)).map(({ path }) => path);

test('in a text that was written of a value no name stands twice', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', '  ', '\t'), (value, indent) => {
      expect(paths(JSON.stringify(value, null, indent))).toEqual([]);
    }),
  );
});

test('a name that is put in a second time is found where it stands, whatever is around it', () => {
  const around = fc.tuple(fc.jsonValue(), fc.jsonValue(), fc.jsonValue());
  fc.assert(
    fc.property(fc.string(), around, (name, [before, first, second]) => {
      const key = JSON.stringify(name);
      const object = `{${key}: ${JSON.stringify(first)}, ${key}: ${JSON.stringify(second)}}`;
      const text = `[${JSON.stringify(before)}, {"in": ${object}, "after": ${object}}]`;
      expect(paths(text)).toEqual([`[1].in.${name}`, `[1].after.${name}`]);
    }),
  );
});

describe('what JSON.parse keeps silent about', () => {
  test.each([
    ['claims of one tie, twice', '{"ties":[{"id":"t","claims":[]},{"claims":[1],"id":"u","claims":[2]}]}', ['ties[1].claims']],
    ['a list, twice', '{"actors":[],"ties":[],"actors":[]}', ['actors']],
    ['three times', '{"a":1,"a":2,"a":3}', ['a', 'a']],
    ['written in another way', String.raw`{"said":1,"s\u0061id":2}`, ['said']],
    ['names that look like the end of a text', String.raw`{"\\":1,"\"":2,"\\":3}`, ['\\']],
    ['the same name at another depth', '{"a":{"a":{"a":1}},"b":[{"a":1},{"a":2}]}', []],
    ['a value that is also a name', '{"a":"b","b":"a","c":["a","a"]}', []],
    ['no object', '"a"', []],
  ])('%s', (_, text, expected) => {
    expect(paths(text)).toEqual(expected);
  }); // prettier-ignore

  test('it is said in a sentence', () => {
    expect(finish(repeatedKeys('{"ties":[{"said":1,"said":2}]}'))).toEqual([
      {
        severity: 'warning',
        path: 'ties[0].said',
        message: '"said" stands here more than once: only the last counts.',
      },
    ]);
  });

  test('an object of a hundred thousand names is looked through in time, and of very many repetitions some are told', () => {
    const names = Array.from({ length: 1e5 }, (_, number) => `"n${number}":0`).join(',');
    expect(paths(`{${names}}`)).toEqual([]);
    const issues = finish(repeatedKeys(`{${names},${names}}`));
    expect(issues).toHaveLength(201);
    expect(issues.at(-1)?.count).toBe(1e5 - 200);
  }, 8000);
});
