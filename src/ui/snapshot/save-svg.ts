/** The map as an SVG file, handed to the browser to save. */
import { svgText } from '../../render/svg.ts';
import { actorsPage, speakersPage } from '../../scene/page.ts';
import { snapshot } from '../../scene/snapshot.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** `russia-taliban-2026-11-23.svg`: dataset and as-of date. */
export function fileName({ graph }: Explorer): string {
  const { id, asOf } = graph.dataset;
  return `${[id, ...(asOf === undefined ? [] : [asOf.replace(/[^\d-]+/g, '_')])].join('-')}.svg`;
}

/** The text of the file for what is visible; `null` while the map is not laid out. */
export function snapshotText(explorer: Explorer): string | null {
  const { view, telling, drawing, theme } = explorer;
  if (drawing.xy === null) return null;
  const page =
    drawing.face === 'actors'
      ? actorsPage(telling.told, telling.visible, view, theme)
      : speakersPage(telling.told, telling.speakers, view, theme);
  return svgText(snapshot({ ...page, marks: drawing.marksAtRest(), xy: drawing.xy, theme }));
}

/** Saves text as a file, through a link that nobody sees. */
export function saveFile(text: string, name: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
