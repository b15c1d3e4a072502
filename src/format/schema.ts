/**
 * The shape of a file, version 1, as valibot schemas: what one record may hold, without regard to other records.
 * The JSON Schema in `public/schema/` is generated from this (`npm run schema`).
 */
import * as v from 'valibot';
import { actorKinds, certainties, documentKinds, stances } from '../model/dataset.ts';
import { readDate } from '../model/dates.ts';

/** Coordinates beyond this are cut back to it: larger numbers break drawing programs. */
export const coordinateLimit = 1e6;

const described = <const S extends v.GenericSchema>(
  schema: S,
  description: string,
): v.SchemaWithPipe<readonly [S, v.DescriptionAction<v.InferOutput<S>, string>]> =>
  v.pipe(schema, v.description(description));

const text = v.string('must be a text');
const filledText = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'must not be empty'),
  v.minLength(1),
);
const id = described(v.pipe(text, v.minLength(1, 'must not be empty')), 'An id, unique among its kind.');
const date = v.pipe(
  text,
  v.check(
    (value) => readDate(value) !== null,
    'is not a date: write 2026, 2026-05, 2026-05-31, 2026-05~ (about) or 2021-08-15/.. (since)',
  ),
  v.description('An EDTF date, level 0 or 1, without a time of day.'),
);
const webAddress = v.pipe(
  text,
  v.regex(/^(https?:\/\/|mailto:)/i, 'must be an address that begins with http://, https:// or mailto:'),
);
const number = v.pipe(v.number('must be a number'), v.finite('must be a finite number'));
const names = described(v.record(text, text), 'Names in other languages, by language tag: {"ru": "Россия"}.');

export const tieTypeSchema = v.looseObject({
  id,
  label: filledText,
  meaning: described(filledText, 'What the type means, in one sentence.'),
  ladder: described(v.optional(filledText), 'Types on one ladder answer the same question.'),
  rung: described(v.optional(number), 'Height on the ladder; the stronger bond stands higher.'),
  color: v.optional(v.pipe(text, v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour like #2f64a8'))),
  directed: v.optional(v.boolean('must be true or false')),
});

export const actorSchema = v.looseObject({
  id,
  name: filledText,
  short: described(v.optional(filledText), 'A shorter name for the map.'),
  kind: v.picklist(actorKinds, `must be one of ${actorKinds.join(', ')}`),
  names: v.optional(names),
  from: v.optional(date),
  to: v.optional(date),
  note: v.optional(text),
  x: v.optional(number),
  y: v.optional(number),
});

export const voiceSchema = v.looseObject({
  id,
  name: filledText,
  plural: described(v.optional(v.boolean('must be true or false')), 'Several speak: "some reports affirm".'),
  names: v.optional(names),
  note: v.optional(text),
});

export const documentSchema = v.looseObject({
  id,
  title: filledText,
  publisher: filledText,
  kind: v.optional(v.picklist(documentKinds, `must be one of ${documentKinds.join(', ')}`)),
  date: v.optional(date),
  url: v.optional(webAddress),
  language: v.optional(text),
  restates: described(v.optional(id), 'The document that this one copies.'),
  note: v.optional(text),
});

export const claimSchema = v.looseObject({
  speaker: described(id, 'The id of an actor or a voice: whose word it is.'),
  stance: v.picklist(stances, `must be one of ${stances.join(', ')}`),
  type: described(id, 'The id of a tie type.'),
  document: described(id, 'The id of a document: where it can be read.'),
  said: v.optional(date),
  from: v.optional(date),
  to: v.optional(date),
  quotation: v.optional(
    v.looseObject({ text: filledText, language: v.optional(text), translation: v.optional(filledText) }),
  ),
  certainty: v.optional(v.picklist(certainties, `must be one of ${certainties.join(', ')}`)),
  note: v.optional(text),
});

/** A tie without its claims, which are checked one by one. */
export const tieSchema = v.looseObject({
  id,
  source: described(id, 'The id of an actor.'),
  target: described(id, 'The id of an actor.'),
  label: filledText,
  from: v.optional(date),
  to: v.optional(date),
  fromLabel: described(v.optional(filledText), 'What the first date marks, for example "Signed on".'),
  type: described(v.optional(id), 'Shorthand for one undisputed claim by the dataset itself.'),
  note: v.optional(text),
});

/** A tie with all of its claims. */
export const wholeTieSchema = v.looseObject({ ...tieSchema.entries, claims: v.array(claimSchema) });

export const storyStepSchema = v.looseObject({ text: filledText, view: v.record(text, v.unknown()) });

/** What stands at the top of a file, beside its lists. */
export const headerSchema = v.looseObject({
  id: v.pipe(
    text,
    v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be made of lower-case letters, digits and single hyphens'),
  ),
  title: filledText,
  summary: v.optional(text),
  language: v.optional(text),
  license: v.optional(text),
  asOf: v.optional(date),
});

/** The lists of a file and the schema of one record of each. */
export const recordSchemas = {
  tieTypes: tieTypeSchema,
  actors: actorSchema,
  voices: voiceSchema,
  documents: documentSchema,
  ties: tieSchema,
  story: storyStepSchema,
} as const;

/** The whole file in one schema, for editors and other programs. */
export const datasetSchema = v.looseObject({
  format: v.literal('entente'),
  version: v.literal(1),
  ...headerSchema.entries,
  tieTypes: v.array(tieTypeSchema),
  actors: v.array(actorSchema),
  voices: v.optional(v.array(voiceSchema)),
  documents: v.optional(v.array(documentSchema)),
  ties: v.array(v.looseObject({ ...wholeTieSchema.entries, claims: v.optional(wholeTieSchema.entries.claims) })),
  story: v.optional(v.array(storyStepSchema)),
});
