// `npm run schema`: writes public/schema/entente-1.json from the code's own schema in src/format/schema.ts, so that an
// editor can complete and check a dataset. tests/schema.test.ts holds the committed file against it.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';

export const schemaFile = fileURLToPath(new URL('../public/schema/entente-1.json', import.meta.url));

/**
 * What JSON Schema has no word for: our own checks (dates, texts of nothing but spaces), and numbers that are not finite,
 * which JSON cannot write anyway. The app checks these itself.
 */
const beyondJsonSchema = ['check', 'finite'];

/** A pattern for both cases of its letters, since JSON Schema's patterns have no flags. @param {RegExp} pattern */
function withoutFlags({ source, flags }) {
  if (flags === '') return source;
  if (flags !== 'i') throw new Error(`The pattern ${source} has the flags "${flags}"; only "i" can be written out.`);
  return source.replace(/\[([^\]]+)\]|[a-z]/g, (found, inside) => {
    if (inside === undefined) return `[${found}${found.toUpperCase()}]`;
    return `[${inside}${(inside.match(/[a-z]-[a-z]|[a-z]/g) ?? []).join('').toUpperCase()}]`;
  });
}

/**
 * The JSON Schema of a whole file, as the text of `schemaFile`.
 * @param {typeof import('../src/format/schema.ts').datasetSchema} datasetSchema
 */
export function schemaText(datasetSchema) {
  const { $schema, ...schema } = toJsonSchema(datasetSchema, {
    ignoreActions: beyondJsonSchema,
    overrideAction({ valibotAction, jsonSchema }) {
      if (valibotAction.type !== 'regex') return null;
      const { requirement } = /** @type {import('valibot').RegexAction<string, string>} */ (valibotAction);
      return { ...jsonSchema, pattern: withoutFlags(requirement) };
    },
  });
  const head = {
    $schema,
    title: 'Entente dataset, version 1',
    description: 'Actors, the ties between them, and who claims what of each tie. Explained in docs/format.md.',
  };
  return `${JSON.stringify({ ...head, ...schema }, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('../src/format/schema.ts') }} */
  const { module } = await runnerImport(fileURLToPath(new URL('../src/format/schema.ts', import.meta.url)), {
    configFile: false,
    logLevel: 'error',
  });
  mkdirSync(dirname(schemaFile), { recursive: true });
  writeFileSync(schemaFile, schemaText(module.datasetSchema));
}
