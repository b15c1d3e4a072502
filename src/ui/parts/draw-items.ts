/**
 * Items of a picture as SVG elements, by the same attributes that the file is written with. A map has a thousand of them and
 * gets others at each change: a component, a block and an effect for each would take most of the time of drawing it.
 */
import { attributesOf, type Attributes } from '../../render/attributes.ts';
import type { Item } from '../../scene/item.ts';

/** An item as it was written last. */
interface Drawn {
  readonly element: SVGElement;
  readonly item: Item;
  readonly attributes: Attributes;
}

const drawnIn = new WeakMap<Element, readonly Drawn[]>();

export function svgElement<Name extends keyof SVGElementTagNameMap>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

/** Writes attributes that differ from what is there: to the browser each of them is a change, even of nothing. */
export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

/** Draws items after whatever else stands in an element. Of those drawn there before only what differs is written. */
export function drawItems(parent: Element, items: readonly Item[]): void {
  const before = drawnIn.get(parent) ?? [];
  const now = items.map((item, index) => {
    const old = before[index];
    if (old !== undefined && isSame(old.item, item)) return old;
    if (old?.item.kind === item.kind) return write(item, old.element, old);
    const made = write(item, svgElement(item.kind), null);
    if (old === undefined) parent.append(made.element);
    else old.element.replaceWith(made.element);
    return made;
  });
  for (const { element } of before.slice(items.length)) element.remove();
  drawnIn.set(parent, now);
}

/** Whether one item is drawn as another: most are, from one scene to the next. */
function isSame(one: Item, other: Item): boolean {
  for (const key in one) if (one[key as keyof Item] !== other[key as keyof Item]) return false;
  return true;
}

function write(item: Item, element: SVGElement, before: Drawn | null): Drawn {
  const attributes = attributesOf(item);
  const old = before?.attributes ?? {};
  for (const key in attributes) if (attributes[key] !== old[key]) element.setAttribute(key, String(attributes[key]));
  for (const key in old) if (!(key in attributes)) element.removeAttribute(key);
  if (wordsOf(item) !== wordsOf(before?.item)) element.textContent = wordsOf(item);
  return { element, item, attributes };
}

function wordsOf(item: Item | undefined): string {
  return item?.kind === 'text' ? item.text : '';
}
