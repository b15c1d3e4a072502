/** The printed page: where the map stands on it, and what stands about the map. */
import { counted } from '../view/words.ts';
import { bundle, manyFigures } from './bundle.ts';
import { numberSize, type Scene } from './compose.ts';
import { fitScene, type Frame } from './fit.ts';
import type { Marks } from './mark.ts';
import { textWidth } from './measure.ts';
import {
  blocksOf,
  finest,
  hasNotes,
  spareFor,
  type PageBlocks,
  type PageSetup,
  type SnapshotInput,
} from './page-blocks.ts';
import { inPoints, inUnit, type Paper } from './paper.ts';
import type { Group, Picture } from './picture.ts';
import { Column, Sheet, type Block } from './sheet.ts';

/** Letters a twentieth of their size help nobody: a page that cannot hold even those is cut. */
const mostShrink = 20;

/** Share of a page's height that the map has at the least. */
const leastPlot = { below: 0.36, beside: 0.5 };

/** Share of the width of a page for what stands beside the map. */
const besideShare = 0.36;

/** Height of the map over its width at the most, on pages that have no height of their own. */
const tallest = { broad: 0.73, narrow: 1.25 };

/**
 * Lays out the page. Without a height of its own it is as high as what stands on it, and on a screen as wide as the widest
 * word. A sheet keeps its width, and its shape if it has one: what does not find room makes all of it smaller.
 */
export function snapshot(input: SnapshotInput, setup: PageSetup): Picture {
  const { paper } = setup;
  for (let shrink = paper.shrink; ; shrink *= 1.05) {
    const page = new Page(input, setup, shrink);
    const isLast = growsWith(paper) || shrink > mostShrink;
    if (!isLast && !page.fits) continue;
    const picture = page.picture();
    if (isLast || page.isWithin(picture)) return picture;
  }
}

/** Whether a page may become wider than it is asked to be. */
function growsWith({ height, unit }: Paper): boolean {
  return height === null && unit === 'px';
}

/** A place for the map. */
interface Plot extends Frame {
  readonly left: number;
  readonly top: number;
}

class Page {
  readonly fits: boolean;
  readonly #input: SnapshotInput;
  readonly #setup: PageSetup;
  readonly #shrink: number;
  readonly #blocks: PageBlocks;
  readonly #sheet: Sheet;
  readonly #width: number;
  /** `null` while it follows from what stands on the page. */
  readonly #height: number | null;
  readonly #plot: Plot;

  constructor(input: SnapshotInput, setup: PageSetup, shrink: number) {
    const { paper } = setup;
    this.#input = input;
    this.#setup = setup;
    this.#shrink = shrink;
    this.#blocks = blocksOf(input, setup);
    this.#sheet = new Sheet(input.theme, spareFor[setup.letters]);
    this.#width = paper.width * shrink;
    this.#height = paper.height === null ? null : paper.height * shrink;
    const head = new Column(this.#sheet, paper.margin, paper.margin, this.#inner);
    this.#blocks.head(head);
    this.#plot = this.#height === null ? this.#openPlot(head.y) : this.#setAround(head.y, this.#height);
    const least = (this.#height ?? 0) * (this.#hasNotesBeside ? leastPlot.beside : leastPlot.below);
    this.fits = this.#plot.height >= least && this.#sheet.right <= this.#width - paper.margin;
  }

  picture(): Picture {
    const { dataset, theme, description, marks, xy } = this.#input;
    const { paper, hasGround } = this.#setup;
    const { scene, reach } = this.#fit(marks, xy);
    const bounds = scene.bounds ?? { left: 0, right: 0, top: 0, bottom: 0 };
    const middle = this.#plot.left + this.#plot.width / 2 - (bounds.left + bounds.right) / 2;
    const x = Math.max(paper.margin - bounds.left, edge - reach.left, middle);
    const spare = this.#height === null ? 0 : (this.#plot.height - bounds.bottom + bounds.top) / 2;
    const y = this.#plot.top + spare - bounds.top;
    const below = y + bounds.bottom + 14;
    const height = this.#height ?? Math.ceil(this.#closePage(below, scene));
    if (this.#height !== null) this.#sayLeftOut(scene, this.#plot.top + this.#plot.height);
    const right = Math.max(this.#sheet.right + paper.margin, x + bounds.right + paper.margin, x + reach.right + edge);
    const width = Math.max(this.#width, Math.ceil(right));
    const unitsToPixels = 1 / this.#shrink;
    return {
      id: dataset.id,
      width,
      height,
      size: { width: inUnit(width * unitsToPixels, paper.unit), height: inUnit(height * unitsToPixels, paper.unit) },
      ground: hasGround ? theme.paper : null,
      title: dataset.title,
      description,
      groups: [...layersOf(scene, x, y), ...this.#sheet.groups()],
      labelsLeftOut: scene.labelsLeftOut,
      smallest: inPoints((scene.numbers.length > 0 ? numberSize : finest) * unitsToPixels),
    };
  }

  /** The map in its place, smaller where a broader font would carry names at its sides off the page. */
  #fit(marks: Marks, xy: Float32Array): { readonly scene: Scene; readonly reach: Sides } {
    const { margin } = this.#setup.paper;
    const beyond = margin - edge + (this.#hasNotesBeside ? gap / 2 : margin - edge);
    let frame: Frame = this.#plot;
    for (let attempt = 0; ; attempt++) {
      const scene = fitScene(marks, xy, frame);
      const reach = reachOf(scene, this.#sheet.spare);
      const over = reach.right - reach.left - this.#plot.width - beyond;
      if (over <= 0 || attempt === 3 || growsWith(this.#setup.paper)) return { scene, reach };
      frame = { width: Math.max(1, frame.width - over), height: frame.height };
    }
  }

  /** Whether the page has kept its width. */
  isWithin({ width }: Picture): boolean {
    return width <= this.#width;
  }

  get #inner(): number {
    return this.#width - 2 * this.#setup.paper.margin;
  }

  get #hasNotesBeside(): boolean {
    return this.#setup.paper.beside && hasNotes(this.#input, this.#setup);
  }

  /** A page that grows: the map below the head, as high as it is. */
  #openPlot(top: number): Plot {
    const height = this.#inner * (this.#inner > 700 ? tallest.broad : tallest.narrow);
    return { left: this.#setup.paper.margin, top, width: this.#inner, height };
  }

  /** Sets the foot below the map, and returns the height of the page. */
  #closePage(top: number, scene: Scene): number {
    const column = new Column(this.#sheet, this.#setup.paper.margin, top, this.#inner);
    column.y = this.#sayLeftOut(scene, top);
    this.#blocks.foot(column);
    column.space(14);
    return column.y;
  }

  /** Sets everything on a page of a height, and returns the room that is left for the map. */
  #setAround(top: number, height: number): Plot {
    const { margin } = this.#setup.paper;
    const bottom = height - margin + 14;
    const beside = this.#hasNotesBeside ? this.#inner * besideShare : 0;
    const width = this.#inner - (beside > 0 ? beside + gap : 0);
    const under = beside > 0 ? this.#blocks.legend : this.#blocks.foot;
    const underTop = bottom - this.#heightOf(under, width);
    under(new Column(this.#sheet, margin, underTop, width));
    const isCramped = beside > 0 && this.#setBeside(margin + width + gap, top, beside) > bottom;
    return { left: margin, top, width, height: isCramped ? 0 : underTop - top - 18 };
  }

  /** Notes and sources beside the map; returns where they end. */
  #setBeside(left: number, top: number, width: number): number {
    const column = new Column(this.#sheet, left, top - 8, width);
    this.#blocks.notes(column);
    this.#blocks.imprint(column);
    return column.y;
  }

  #heightOf(block: Block, width: number): number {
    const column = new Column(new Sheet(this.#input.theme, this.#sheet.spare), 0, 0, width);
    block(column);
    return column.y;
  }

  /** A line on the names that found no room; returns where the next begins. */
  #sayLeftOut({ labelsLeftOut }: Scene, top: number): number {
    if (labelsLeftOut === 0) return top;
    const column = new Column(this.#sheet, this.#plot.left, top, this.#plot.width);
    const words = `${counted(labelsLeftOut, 'name')} found no room on the map.`;
    column.lines('remarks', words, { size: finest }, this.#input.theme.muted, 16);
    return column.y;
  }
}

/** Between the map and what stands beside it. */
const gap = 28;

/** Air at the sides of a page beyond which no letter reaches, in units of drawing. */
const edge = 8;

interface Sides {
  readonly left: number;
  readonly right: number;
}

/** How far names reach to the left and the right where they are set in a broader font. */
function reachOf({ labels }: Scene, spare: number): Sides {
  const sides = { left: 0, right: 0 };
  for (const item of labels.flatMap(({ items }) => items)) {
    if (item.kind !== 'text') continue;
    const width = textWidth(item.text, item) * spare;
    const left = item.x - width * { start: 0, middle: 0.5, end: 1 }[item.anchor];
    sides.left = Math.min(sides.left, left);
    sides.right = Math.max(sides.right, left + width);
  }
  return sides;
}

function layersOf(scene: Scene, x: number, y: number): Group[] {
  if (scene.bounds === null) return [];
  const layers = ['ties', 'knots', 'actors', 'labels', 'numbers'] as const;
  return layers.flatMap((id): Group[] => {
    const figures = scene[id];
    if (figures.length === 0) return [];
    return [{ id, figures: figures.length > manyFigures ? bundle(figures) : figures, x, y }];
  });
}
