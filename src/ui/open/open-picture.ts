/** The text of an SVG file → the snapshot in it, by the page's own reader of XML: nothing of it gets into the page. */
import { trustedXml } from '../../lib/trusted.ts';
import { openSnapshot, type OpenedSnapshot, type RefusedSnapshot } from '../../snapshot/open.ts';

export function openPicture(text: string): OpenedSnapshot | RefusedSnapshot {
  const xml = text.replace(/^\uFEFF?\s+(?=<)/, '');
  return openSnapshot(new DOMParser().parseFromString(trustedXml(xml), 'image/svg+xml').documentElement);
}
