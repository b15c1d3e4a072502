/** Figures of one layer of the map as elements, each found again by its key from one scene to the next. */
import type { Figure } from '../../scene/item.ts';
import { drawItems, setAttributes, svgElement } from '../parts/draw-items.ts';

/** What an element has besides the items of its figure. */
export interface Dress {
  /** Once, while it is still empty. */
  readonly begin: (element: SVGGElement, figure: Figure) => void;
  /** Each time that its figure is drawn. */
  readonly renew?: (element: SVGGElement, figure: Figure) => void;
}

const elementsOf = new WeakMap<Element, Map<string, SVGGElement>>();

/** Draws figures in their order, and takes away those that are gone. An element that is there stays, with its focus. */
export function drawFigures(layer: Element, figures: readonly Figure[], { begin, renew }: Dress): void {
  const before = elementsOf.get(layer) ?? new Map<string, SVGGElement>();
  const now = new Map<string, SVGGElement>();
  for (const figure of figures) {
    let element = before.get(figure.key);
    if (element === undefined) {
      element = svgElement('g');
      begin(element, figure);
    }
    renew?.(element, figure);
    setAttributes(element, { opacity: figure.opacity });
    drawItems(element, figure.items);
    now.set(figure.key, element);
  }
  for (const [key, element] of before) if (!now.has(key)) element.remove();
  arrange(layer, [...now.values()]);
  elementsOf.set(layer, now);
}

/** Puts elements in order around the one that has the focus: it would lose that if it were moved itself. */
function arrange(layer: Element, elements: readonly Element[]): void {
  const focused = elements.findIndex((element) => element === document.activeElement);
  const middle = Math.max(0, focused);
  const fixed = elements[middle];
  if (fixed === undefined) return;
  if (fixed.parentNode !== layer) layer.prepend(fixed);
  let last = fixed;
  for (const element of elements.slice(middle + 1)) {
    if (last.nextSibling !== element) last.after(element);
    last = element;
  }
  let first = fixed;
  for (const element of elements.slice(0, middle).toReversed()) {
    if (first.previousSibling !== element) first.before(element);
    first = element;
  }
}
