/** Dataset → text, always in one order of fields and with one indent, so that two versions can be compared line by line. */
import { byText } from '../lib/order.ts';
import type { Dataset } from '../model/dataset.ts';
import { claimSchema, headerSchema, recordSchemas } from './schema.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Writes a dataset; `parse` reads the same dataset back, unknown fields included. */
export function write(dataset: Dataset): string {
  return `${JSON.stringify(fileOf(dataset), null, 2)}\n`;
}

/** The value that a file holds, its fields in one order. */
export function fileOf(dataset: Dataset): Fields {
  const { format, version, tieTypes, actors, voices, documents, ties, story, ...header } = dataset;
  return {
    format,
    version,
    ...ordered(header, headerSchema.entries),
    tieTypes: tieTypes.map((record) => ordered(record, recordSchemas.tieTypes.entries)),
    actors: actors.map((record) => ordered(record, recordSchemas.actors.entries)),
    voices: voices.map((record) => ordered(record, recordSchemas.voices.entries)),
    documents: documents.map((record) => ordered(record, recordSchemas.documents.entries)),
    ties: ties.map(({ claims, ...tie }) => ({
      ...ordered(tie, recordSchemas.ties.entries),
      claims: claims.map((claim) => ordered(claim, claimSchema.entries)),
    })),
    story: story.map((step) => ordered(step, recordSchemas.story.entries)),
  };
}

/** Known fields in the order of the schema, then the others by name. */
function ordered(record: object, entries: Fields): Fields {
  const fields = record as Fields;
  const known = Object.keys(entries).filter((key) => Object.hasOwn(fields, key));
  const other = Object.keys(fields).filter((key) => !Object.hasOwn(entries, key));
  return Object.fromEntries([...known, ...other.toSorted(byText)].map((key) => [key, fields[key]]));
}
