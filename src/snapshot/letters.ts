/** The letters of a finished page: as outlines, or as text with just the characters of the fonts that it needs. */
import { groupBy } from '../lib/group.ts';
import { by } from '../lib/order.ts';
import type { Figure, Item, TextItem } from '../scene/item.ts';
import type { Picture } from '../scene/picture.ts';
import { embeddedFamilies, faceOf, loadFaces, type FaceName, type Faces } from './fonts/faces.ts';
import { outlineText } from './fonts/outline-text.ts';
import { charactersIn, fontFace, subsetFont } from './fonts/subset.ts';

export interface Outlined {
  readonly picture: Picture;
  /** Lines that stayed text, since no outlines tell how their script is set. */
  readonly notOutlined: number;
}

/** The picture with outlines in the place of its text, where the fonts have all of a line's letters. */
export async function outline(picture: Picture): Promise<Outlined> {
  const faces = await loadFaces(linesByFace(picture).keys());
  let notOutlined = 0;
  const drawn = (item: Item): Item => {
    if (item.kind === 'path') return item;
    const path = outlineText(item, faces.get(faceOf(item))!);
    // A halo and its words are one line to a reader.
    if (path === null && item.rim === 0) notOutlined++;
    return path ?? item;
  };
  const figureOf = (figure: Figure): Figure => ({ ...figure, items: figure.items.map(drawn) });
  const groups = picture.groups.map((group) => ({ ...group, figures: group.figures.map(figureOf) }));
  return { picture: { ...picture, groups }, notOutlined };
}

/** The rules of a style sheet that bring along the fonts of a picture; empty where it has no text. */
export async function bringFonts(picture: Picture): Promise<string> {
  const lines = linesByFace(picture);
  const faces: Faces = await loadFaces(lines.keys());
  return [...lines]
    .map(([name, own]) => {
      const glyphs = faces.get(name)!;
      const family = name.startsWith('serif') ? embeddedFamilies.serif : embeddedFamilies.sans;
      return fontFace(family, glyphs.facts.weight, subsetFont(glyphs, charactersIn(own)));
    })
    .join('\n');
}

/** The lines of a picture by the face that they are set in, faces in the order of the alphabet. */
function linesByFace({ groups }: Picture): Map<FaceName, string[]> {
  const items = groups.flatMap(({ figures }) => figures.flatMap((figure) => figure.items));
  const texts = items.filter((item): item is TextItem => item.kind === 'text');
  const lines = new Map<FaceName, string[]>();
  for (const [face, own] of groupBy(texts, faceOf))
    lines.set(
      face,
      own.map(({ text }) => text),
    );
  return new Map([...lines].sort(by<[FaceName, string[]]>(([face]) => face)));
}
