import { expect, test } from 'vitest';
import { parsed, small } from '../../tests/small-dataset.ts';

test('what is wrong is told where it stands in the file, whatever was left out before it', () => {
  const [tie] = small.ties as Record<string, unknown>[];
  const claim = (tie!['claims'] as Record<string, unknown>[])[0]!;
  const documents = [
    ...(small.documents as { id: string }[]),
    small.documents[0],
    { ...small.documents[0], id: 'copy', restates: 'nobody' },
  ];
  const ties = [
    { ...tie, id: 'no label', label: 7 },
    { ...tie, id: 'dangling', target: 'nobody' },
    { ...tie, id: 'backwards', from: '2020', to: '2019' },
    {
      ...tie,
      id: 'half',
      claims: [
        { ...claim, stance: 'shrugs' },
        claim,
        { ...claim, speaker: 'nobody' },
        { ...claim, from: '2020', to: '2019' },
      ],
    },
  ];
  const paths = parsed({ ties, documents }).issues.map(({ path }) => path);
  const last = documents.length - 1;
  expect(new Set(paths)).toEqual(
    new Set([
      'ties[0].label',
      'ties[1].target',
      'ties[2].to',
      'ties[3].claims[0].stance',
      'ties[3].claims[2].speaker',
      'ties[3].claims[3].to',
      `documents[${last - 1}].id`,
      `documents[${last}].restates`,
    ]),
  );
});

test('what cannot be kept within a field is named, too', () => {
  const names = JSON.parse('{"constructor":"C","fa":"x"}') as object;
  const actors = small.actors.map((actor: object, index: number) => (index === 0 ? { ...actor, names } : actor));
  expect(parsed({ actors }).issues).toMatchObject([{ severity: 'warning', path: 'actors[0].names.constructor' }]);
});

test('a header that is wrong does not hide what is wrong below it; a file of another format is none of ours', () => {
  const wrong = { title: 5, voices: [{ id: 7 }] };
  expect(parsed(wrong).dataset).toBeNull();
  expect(parsed(wrong).issues.map(({ path }) => path)).toEqual(['title', 'voices[0].id', 'voices[0].name']);
  expect(parsed({ ...wrong, format: 'other' }).issues.map(({ path }) => path)).toEqual(['format']);
});

test('of more issues than are shown, the errors come first and the rest is counted', () => {
  const many = Array.from({ length: 300 }, (_, i) => ({ id: `v${i}`, name: 'V', extra: 1 }));
  const { issues } = parsed({ voices: [...many, ...small.voices], story: [{}] });
  expect(issues[0]).toMatchObject({ severity: 'error', path: 'story[0].text' });
  expect(issues).toHaveLength(201);
  expect(issues.at(-1)).toMatchObject({ severity: 'info', message: 'And 102 more of this kind.', count: 102 });
});
