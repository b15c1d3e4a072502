import { expect, test } from 'vitest';
import type { Claim, Stance } from '../model/dataset.ts';
import { assess } from '../model/assess.ts';
import { standings } from '../model/standing.ts';
import { standingSigns, tellHeart, tellReadings } from './telling.ts';

const tieTypes = new Map(
  [
    ['cooperation', 'Cooperation'],
    ['alliance', 'Alliance'],
    ['un', 'UN mandate'],
  ].map(([id = '', label = '']) => [id, { id, label, meaning: label, ladder: 'bond', rung: id === 'alliance' ? 4 : 2 }]),
); // prettier-ignore
const names = { tieTypes, speakers: new Map(['A', 'B', 'C', 'D', 'E', 'F'].map((id) => [id, `Speaker ${id}`])) };

const claims = (...told: [speaker: string, stance: Stance, type: string][]): Claim[] =>
  told.map(([speaker, stance, type]) => ({ speaker, stance, type, document: 'd' }));
const assessed = (...told: Parameters<typeof claims>) =>
  assess(claims(...told), { tieTypes, documents: new Map() }); // prettier-ignore

test('a contested tie is told with who says what and who says otherwise', () => {
  const tie = assessed(['A', 'affirms', 'cooperation'], ['B', 'affirms', 'cooperation'], ['C', 'affirms', 'alliance'], ['A', 'denies', 'alliance'], ['D', 'doubts', 'alliance']);
  expect(tellReadings(tie.readings, names)).toBe(
    'cooperation by Speaker A and Speaker B; alliance by Speaker C, doubted by Speaker D, denied by Speaker A',
  );
}); // prettier-ignore

test('types of one rung are told together only where the same speakers say the same of each', () => {
  const tieTypes = ['cooperation', 'assistance'].map((id) => ({ id, label: id, meaning: id, ladder: 'bond', rung: 2 }));
  const names = { tieTypes: new Map(tieTypes.map((type) => [type.id, type])), speakers: new Map<string, string>() };
  const heart = (...all: readonly (readonly [type: string, affirms: string[], denies: string[]])[]): string => {
    const readings = all.map(([type, affirms, denies]) => ({
      type,
      claims: [],
      latest: [],
      speakers: { affirms, doubts: [], denies },
      independentDocuments: 0,
    }));
    return tellHeart({ standing: 'contested', readings, gap: 0, independentDocuments: 0 }, names);
  };
  expect(heart(['cooperation', ['A', 'B'], ['C']], ['assistance', ['A', 'B'], ['C']])).toBe(
    'cooperation and assistance by A and B, denied by C',
  );
  expect(heart(['cooperation', ['A'], []], ['assistance', ['B'], ['A']])).toBe(
    'cooperation by A; assistance by B, denied by A',
  );
});

test('of more than four speakers the rest is counted', () => {
  const told = ['A', 'B', 'C', 'D', 'E', 'F'].map((id): [string, Stance, string] => [id, 'affirms', 'un']);
  expect(tellReadings(assessed(...told).readings, names)).toBe(
    'UN mandate by Speaker A, Speaker B, Speaker C, Speaker D and 2 more',
  );
});

test('a speaker may be written otherwise, and one without a name by the id', () => {
  const { readings } = assessed(['A', 'affirms', 'alliance'], ['x', 'denies', 'alliance']);
  expect(tellReadings(readings, names)).toBe('alliance by Speaker A, denied by x');
  expect(tellReadings(readings, names, (speaker, reading, stance) => `${speaker} (${stance} ${reading.type})`)).toBe(
    'alliance by A (affirms alliance), denied by x (denies alliance)',
  );
});

test('of a tie without claims there is nothing to tell', () => {
  expect(tellReadings(assessed().readings, names)).toBe('');
});

test('every standing has a sign of its own', () => {
  expect(new Set(standings.map((standing) => standingSigns[standing])).size).toBe(standings.length);
});
