// The results as a part of a page in Markdown.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { cell, figure, figureOf, growth, table } from './figures.mjs';
import { allPeers, bare, goalTable, own } from './goals.mjs';

/** @typedef {import('../draw.mjs').Results} Results */

const packages = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).dependencies;
const packageOf = (/** @type {string} */ name) => (name === 'g6' ? '@antv/g6' : name);
const titles = /** @type {Record<string, string>} */ ({ [own]: '**Entente**', [bare]: '*bare canvas*', g6: 'G6' });
const title = (/** @type {string} */ name) => titles[name] ?? name;

/** @param {Results} results */
export function report(results) {
  const { drawings, libraries, browser } = results;
  const versions = libraries
    .filter((name) => allPeers.includes(name))
    .map((name) => `${title(name)} ${packages[packageOf(name)]}`);
  return `# What a drawing costs

\`node bench/draw.mjs\`, on ${availableParallelism()} cores, Node ${process.versions.node.split('.')[0] ?? ''}, Chromium ${browser} headless, drawing in software, without a limit of frames but in *Opening*;
${versions.join(', ')}. Medians, with the least and the most of all rounds in brackets;
¹ one round. The libraries take turns, each round in a browser of its own. Milliseconds, unless something else is said.

${goalTable(results)}

All draw the same graphs (\`bench/graphs.mjs\`) at the same places, on 1280 × 720 pixels; nobody lays anything out. Entente is the
built site, in a window so large that its map has these pixels; it draws ${drawnWith(results)}. The peers draw with names where they
have them: force-graph shows none, vis-network only those that are large enough to be read, sigma as many as its grid has room for.
*Bare canvas* is no library but a yardstick (\`bench/draw/peers/bare-canvas.mjs\`): the same straight lines and dots in two colours, in three strokes,
without names, curves, widths or anything that is kept. It is not the least that there can be: a picture that is only moved costs less,
and one path of very many lines costs more than several of fewer.
“–” is explained below the tables: it failed, or one figure took more than a minute; it is then not asked for larger sizes.

## A frame while the map is moved

60 steps, one a frame: four times nearer, sideways, and back. A peer is moved by its own calls, the site by a wheel and a
mouse. A frame is the time from one call of \`requestAnimationFrame\` to the next, in which the library says that it drew. A slow
peer is shown at fewer steps of the same way (at least three). ${compositorWords(results)}

${byLibrary(results, 'frame', 'mean')}

${byLibrary(results, 'worst', 'worst')}

After the gesture the site draws the sharp picture of where the camera came to rest. *Sharp* is the longest frame until it
stands, *rest* the time from the last step to its paint, with what it waits before.

${table(
    ['actors / ties', 'sharp', 'rest'],
    drawings.map((drawing) => [sizeOf(drawing), ...['sharp', 'rest'].map((what) => cell(figure(drawings, drawing.size, own, what)))]),
  )}

## The first complete drawing

A peer begins with actors and ties as objects in memory and ends with the second frame after its drawing. Entente begins with
the bytes of a file in memory: that the file is read, checked and assessed is part of its time, and that all panels of the
page are filled.

${byLibrary(results, 'first')}

Of Entente's time the first part is over when a worker has read and checked all records, which no peer does. In the second the page
has its objects and begins where a peer does.

${table(
    ['actors / ties', 'bytes to records', 'records to drawing'],
    drawings.map((drawing) => [sizeOf(drawing), ...['checked', 'fromRecords'].map((what) => cell(figure(drawings, drawing.size, own, what)))]),
  )}

## Half of the ties hidden, and shown again

From the call, or the click on the legend's box, to the paint.

${byLibrary(results, 'hide', 'hide')}

${byLibrary(results, 'show', 'show')}

## Growth

The exponent *e* by which time goes with actorsᵉ: the slope of a straight line through the logarithms of sizes from 1,000 actors on (1: twice as
many take twice as long), and the largest size that was reached.

${table(
    ['', 'frame', 'filter', 'first drawing'],
    libraries.map((name) => [
      title(name),
      ...['frame', 'filter', 'first'].map((what) => {
        const grown = growth(drawings, name, what);
        return grown === null ? '–' : `${grown.exponent.toFixed(2)} (${grown.upTo})`;
      }),
    ]),
  )}

## Opening

The site in a window of 1280 × 720, at sixty frames a second, in a browser that had nothing else to do: to start it and to open its window
takes longer than the page. *Story* is from the start of the page's scripts to the built-in map at rest; the others are from the
bytes of a file without places to the map laid out and painted. *Longest task* is the longest that the page did not answer;
below 50 ms it is not told. *Kept* is JavaScript's memory afterwards, of the page and of its workers, without garbage.

${table(
    ['', 'file, MB', 'to the settled map', 'longest task', 'page keeps, MB', 'workers keep, MB'],
    results.openings.map(({ size, all }) => [
      size,
      megabytes(all.map(({ bytes }) => bytes)),
      cell(figureOf(all.map(({ time }) => time))),
      cell(figureOf(all.map(({ longest }) => longest))),
      megabytes(all.map(({ page }) => page)),
      megabytes(all.map(({ workers }) => workers)),
    ]),
  )}

## Bytes

Scripts and styles, gzip -9, kB of 1000 bytes: of a peer the smallest page that shows two actors and a tie with it, of Entente the
whole of its first screen.

${table(
    libraries.map(title),
    [libraries.map((name) => results.kilobytes.get(name)?.toFixed(1) ?? '–')],
  )}
${failures(results)}`; // prettier-ignore
}

/** @param {{ actors: number, ties: number }} drawing */
const sizeOf = ({ actors, ties }) => `${actors.toLocaleString('en')} / ${ties.toLocaleString('en')}`;

/** @param {Results} results @param {string} what @param {string} [corner] */
function byLibrary({ drawings, libraries }, what, corner = '') {
  return table(
    [corner === '' ? 'actors / ties' : `${corner}, actors / ties`, ...libraries.map(title)],
    drawings.map((drawing) => [
      sizeOf(drawing),
      ...libraries.map((name) => cell(figure(drawings, drawing.size, name, what))),
    ]),
  );
}

/** @param {readonly (number | undefined)[]} all */
function megabytes(all) {
  const value = figureOf(all);
  return value === null ? '–' : (value.median / 1e6).toFixed(1);
}

/** @param {Results} results */
function drawnWith({ drawings }) {
  const kinds = drawings.map(({ actors, of }) => [actors, of.get(own)?.find(({ how }) => how)?.how ?? '–']);
  return kinds.map(([actors, how]) => `${actors?.toLocaleString('en')} actors by ${how}`).join(', ');
}

/** How many of the steps the compositor put on the screen, by its own count. @param {Results} results */
function compositorWords({ drawings }) {
  const counted = drawings.flatMap(({ of }) => [...of.values()].flat()).filter(({ drawn }) => drawn !== undefined);
  const steps = counted.reduce((sum, { gaps }) => sum + (gaps?.length ?? 0), 0);
  const drawn = counted.reduce((sum, round) => sum + (round.drawn ?? 0), 0);
  return `In the first round the compositor's
trace is counted beside it (not of sigma, whose trace is too long): ${drawn.toLocaleString('en')} frames on the screen for ${steps.toLocaleString('en')} steps.`;
}

/** @param {Results} results */
function failures({ drawings, openings }) {
  const lines = [
    ...drawings.flatMap(({ size, of }) =>
      [...of].flatMap(([name, rounds]) => rounds.flatMap(({ failure }) => (failure ? [`${title(name)}, ${size}: ${failure}`] : []))),
    ),
    ...openings.flatMap(({ size, all }) => all.flatMap(({ failure }) => (failure ? [`opening, ${size}: ${failure}`] : []))),
  ]; // prettier-ignore
  return lines.length === 0 ? '' : `\n## What failed\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
}
