/** What journeys do with the map, and what they read off it: ids, outlines and places, as they stand in the page. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from './fixture.ts';

export interface Symbol {
  /** The outline's path data. */
  readonly d: string;
  /** Its middle on the page, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** The drawing itself: its buttons are the actors. */
export function mapOf(page: Page): Locator {
  return page.getByRole('group', { name: 'Map', exact: true });
}

export function evidenceOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Evidence' });
}

/** An actor on the map, by its full name. */
export function actor(page: Page, name: string): Locator {
  return mapOf(page).getByRole('button', { name, exact: true });
}

export function tieType(page: Page, label: string): Locator {
  return page.getByRole('region', { name: 'Filters' }).getByRole('checkbox', { name: label, exact: true });
}

/** Opens the site and waits until the map is laid out and fitted. */
export async function openStory(page: Page): Promise<void> {
  await page.goto('./');
  await isDrawn(page);
}

/** Waits until a map is drawn, at rest, at the scale that it is looked at, and can be moved by a hand. */
export async function isDrawn(page: Page): Promise<void> {
  await expect(mapOf(page).getByRole('button').first()).toBeAttached();
  await expect(mapOf(page)).toHaveAttribute('data-sharp', 'true');
  await expect(mapOf(page)).toHaveAttribute('data-movable', 'true');
}

/** Ids of the ties on the map, in the order of the alphabet. */
export async function drawnTies(page: Page): Promise<string[]> {
  return mapOf(page)
    .locator('.ties > [data-tie]')
    .evaluateAll((ties) => ties.map((tie) => tie.getAttribute('data-tie') ?? '').toSorted());
}

/** The symbols on the map by actor id, in the order of the alphabet. */
export async function drawnActors(page: Page): Promise<Map<string, Symbol>> {
  const entries = await mapOf(page)
    .getByRole('button')
    .evaluateAll((symbols) =>
      symbols.map((symbol) => {
        const outline = symbol.querySelector('path')!;
        const { left, right, top, bottom } = outline.getBoundingClientRect();
        const [x, y] = [left + right, top + bottom].map((sum) => Math.round(sum * 50) / 100) as [number, number];
        return [symbol.getAttribute('data-actor') ?? '', { d: outline.getAttribute('d') ?? '', x, y }] as const;
      }),
    );
  return new Map(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Those of `before` that are still there, as they are now, must be as they were. */
export async function expectUnmoved(page: Page, before: ReadonlyMap<string, Symbol>): Promise<void> {
  const after = await drawnActors(page);
  const kept = [...after].filter(([id]) => before.has(id));
  expect(Object.fromEntries(kept)).toEqual(Object.fromEntries([...before].filter(([id]) => after.has(id))));
}

/** A place on the map with nothing near it, in pixels of the page. */
export async function emptyPlace(page: Page): Promise<{ x: number; y: number }> {
  const place = await mapOf(page).evaluate((map) => {
    const { left, right, top, bottom } = map.getBoundingClientRect();
    const isEmpty = (x: number, y: number): boolean => {
      const found = document.elementFromPoint(x, y);
      return map.contains(found) && found?.closest('[data-actor], [data-tie]') === null;
    };
    for (let y = top + 80; y < bottom - 120; y += 10) {
      for (let x = left + 80; x < right - 80; x += 10) {
        if (isEmpty(x, y) && isEmpty(x + 6, y) && isEmpty(x - 6, y) && isEmpty(x, y + 6) && isEmpty(x, y - 6)) {
          return { x, y };
        }
      }
    }
    return null;
  });
  if (place === null) throw new Error('The map has no empty place: fewer ties should be drawn for this journey.');
  return place;
}

/** Opens the export dialog, chooses what is named by its label, saves the picture and closes the dialog. */
export async function saveSvg(page: Page, choices: readonly string[] = []): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const choice of choices) await dialog.getByLabel(choice, { exact: true }).check();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  const download = await downloading;
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
