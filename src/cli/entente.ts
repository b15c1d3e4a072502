/** The command line: `entente render FILE`, `entente check FILE`. Everything else is in the pure folders. */
import { check } from './check.ts';
import { render } from './render.ts';
import { Refusal } from './refusal.ts';

const usage = `entente render FILE --out map.svg [--png map.png]   a dataset, or a snapshot, as a picture
entente check FILE                                  what is wrong with a dataset, and where

render takes:
  --view URL-OR-JSON   the address of a view, or a view as in a story's steps; without it the one that the file opens with
  --out FILE           where the SVG goes; - is the standard output
  --png FILE           a PNG as well, or alone; - is the standard output
  --scale N            PNG pixels for one of the page, 1 to 4
  --paper NAME         screen, a4, a4-landscape, a3, slide, column
  --colors NAME        light, dark, transparent, print
  --letters NAME       fonts, names, outlines
  --language TAG       names on the map in this language, where the dataset has them
  --whole              without the view's filters
  --without PARTS      title, subtitle, legend, notes, sources, colophon, link, data; several with commas
  --link URL           address of the view, to be printed; an address given as --view is used without it`;

/** Returns the exit code: 0 for done, 1 for a file that is wrong, 2 for a call that is. */
export async function entente(words: readonly string[]): Promise<number> {
  const [command, ...rest] = words;
  if (rest.some((word) => word === '--help' || word === '-h')) return entente(['--help']);
  const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = { render, check };
  const run = Object.hasOwn(commands, command ?? '') ? commands[command ?? ''] : undefined;
  if (run === undefined) {
    const isAsked = command === undefined || ['--help', '-h', 'help'].includes(command);
    console.error(isAsked ? usage : `There is no command ${command}.\n\n${usage}`);
    return isAsked ? 0 : 2;
  }
  try {
    await run(rest);
    return 0;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return error.code;
  }
}
