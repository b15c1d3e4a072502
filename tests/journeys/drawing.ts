/**
 * Reads drawings, the one on the screen and the saved one, by the same rules and in an empty page of its own: the app's
 * page forbids to parse text as a document.
 */
import type { Page } from '@playwright/test';
import { mapOf } from './map.ts';

/** A path or a text without its place: element, words and all that colours it. */
export type Look = Readonly<Record<string, string>>;

export interface Drawn {
  readonly id: string;
  readonly opacity: number;
  readonly looks: readonly Look[];
}

/** The four layers of the map, each back to front. */
export type Layers = Readonly<Record<'ties' | 'knots' | 'actors' | 'labels', readonly Drawn[]>>;

export interface Drawing {
  /** What the XML reader complains of; empty where it is well-formed. */
  readonly trouble: string;
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly texts: readonly string[];
  readonly layers: Layers;
}

/** The map on the screen as XML. */
export async function screenText(page: Page): Promise<string> {
  return mapOf(page).evaluate((map) => new XMLSerializer().serializeToString(map));
}

/** Reads XML in an empty page. A layer is the group with its name as class, or as the end of its id. */
export async function readDrawing(page: Page, xml: string): Promise<Drawing> {
  const reader = await page.context().newPage();
  try {
    return await reader.evaluate(read, xml);
  } finally {
    await reader.close();
  }
}

/** Runs in the page. */
function read(xml: string): Drawing {
  const drawing = new DOMParser().parseFromString(xml, 'image/svg+xml');
  const all = [...drawing.querySelectorAll('*')];
  const places = ['d', 'x', 'y', 'text-anchor', 'class'];

  function lookOf(item: Element): Look {
    const others = [...item.attributes].filter(({ name }) => !places.includes(name));
    const look = Object.fromEntries(others.map(({ name, value }) => [name, value]));
    return { ...look, element: item.localName, words: item.textContent };
  }

  function layer(name: string): Drawn[] {
    const group = drawing.querySelector(`g.${name}, g[id$="-${name}"]`);
    const prefix = `${group?.id ?? ''}-`;
    return [...(group?.children ?? [])].map((figure) => {
      const id = figure.getAttribute('data-tie') ?? figure.getAttribute('data-actor') ?? figure.id.slice(prefix.length);
      const items = figure.querySelectorAll(':scope > path:not(.hit), :scope > text');
      return { id, opacity: Number(figure.getAttribute('opacity') ?? 1), looks: [...items].map(lookOf) };
    });
  }

  return {
    trouble: drawing.querySelector('parsererror')?.textContent ?? '',
    elements: [...new Set(all.map((element) => element.localName))],
    attributes: [...new Set(all.flatMap((element) => [...element.attributes].map(({ name }) => name)))],
    texts: [...drawing.querySelectorAll('text')].map((text) => text.textContent),
    layers: { ties: layer('ties'), knots: layer('knots'), actors: layer('actors'), labels: layer('labels') },
  };
}
