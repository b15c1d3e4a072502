/** A snapshot alone on a sheet of its own size, through the browser's print; from there it can be saved as PDF. */
import type { Snapshot } from '../../snapshot/make.ts';

const mark = 'printed';

/** What stands on paper is one picture, from edge to edge. A page may hold no styles in its markup; these are objects. */
function sheetFor({ width, height }: Snapshot['size']): CSSStyleSheet {
  const [w, h] = [width, height].map((side) => (side.endsWith('mm') ? side : `${side}px`)) as [string, string];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    @page { size: ${w} ${h}; margin: 0; }
    @media screen { .${mark} { display: none; } }
    @media print {
      html, body { height: auto; margin: 0; background: none; }
      body > :not(.${mark}) { display: none !important; }
      .${mark} { overflow: hidden; width: ${w}; height: calc(${h} - 0.5px); break-inside: avoid; }
      .${mark} img { display: block; width: ${w}; height: ${h}; }
    }
  `);
  return sheet;
}

/** `name` is what the browser proposes for the file. */
export async function printSnapshot(snapshot: Snapshot, name: string): Promise<void> {
  const address = URL.createObjectURL(new Blob([snapshot.svg], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  image.alt = '';
  const place = document.createElement('div');
  place.className = mark;
  place.append(image);
  const sheet = sheetFor(snapshot.size);
  const { title } = document;
  const clear = (): void => {
    place.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    if (document.title === name) document.title = title;
    URL.revokeObjectURL(address);
  };
  try {
    await image.decode();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    document.body.append(place);
    document.title = name;
    addEventListener('afterprint', clear, { once: true });
    print();
  } catch (error) {
    clear();
    throw error;
  }
}
