/** A dataset of some 3,000 marks, which is drawn on a canvas: all that can be done to a map of elements can be done to it. */
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { largeDataset } from './large-dataset.ts';
import { evidenceOf, mapOf, openStory, tieType } from './map.ts';

async function openLarge(page: Page): Promise<void> {
  await openStory(page);
  const file = { name: 'grid.json', mimeType: 'application/json', buffer: Buffer.from(largeDataset()) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await isSharp(page);
}

async function isSharp(page: Page): Promise<void> {
  await expect(mapOf(page)).toHaveAttribute('data-drawn', 'canvas');
  await expect(mapOf(page)).toHaveAttribute('data-sharp', 'true');
}

/** The button that stands for the actor at hand. */
const current = (page: Page): Locator => mapOf(page).getByRole('button');

/** The middle of it, in pixels of the page. */
async function placeOf(page: Page): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await current(page).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** The canvases that are seen, from the undermost on. */
const seenCanvases = (page: Page): Locator => mapOf(page).locator('canvas').filter({ visible: true });

/** How strongly what lies undermost is seen: lines that are not lit, while something is. */
const strengthOfLines = (page: Page): Promise<string> =>
  seenCanvases(page)
    .first()
    .evaluate((canvas) => canvas.style.opacity || '1');

/** What is seen of the map. */
const picture = (page: Page): Promise<string> =>
  mapOf(page)
    .screenshot()
    .then((bytes) => bytes.toString('base64'));

/** The same once nothing changes in it any more: a button that has just come may still be fading in. */
async function stillPicture(page: Page): Promise<string> {
  let last = '';
  await expect
    .poll(async () => {
      const before = last;
      last = await picture(page);
      return last === before;
    })
    .toBe(true);
  return last;
}

/** Of half a million: a browser need not round each of them alike twice, a letter here and an end of a line there. */
const fewPixels = 500;

/** How many pixels are seen otherwise than in an earlier picture. */
const pixelsApart = async (page: Page, before: string): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const pixels = pictures.map(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const brush = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        brush.drawImage(image, 0, 0);
        return new Uint32Array(brush.getImageData(0, 0, image.width, image.height).data.buffer);
      });
      const [a, b] = (await Promise.all(pixels)) as [Uint32Array, Uint32Array];
      return a.reduce((count, pixel, at) => count + (pixel === b[at] ? 0 : 1), 0);
    },
    [before, await picture(page)],
  );

test('a large map is drawn on a canvas: pointed at, selected, let go, dragged, filtered and zoomed', async ({
  page,
}) => {
  await openLarge(page);
  await expect(current(page)).toHaveCount(1);
  await expect(current(page)).toHaveAccessibleName('Actor 0');

  const start = await placeOf(page);
  await page.mouse.move(start.x, start.y);
  await expect.poll(() => strengthOfLines(page)).toMatch(/^0\.17/);
  await page.mouse.move(start.x - 60, start.y - 40);
  await expect.poll(() => strengthOfLines(page)).toBe('1');

  await page.mouse.click(start.x, start.y);
  await expect(current(page)).toHaveAttribute('aria-pressed', 'true');
  await expect(evidenceOf(page).getByRole('heading', { name: 'Actor 0', exact: true, level: 2 })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(current(page)).toHaveAttribute('aria-pressed', 'false');
  await page.mouse.click(start.x, start.y);
  await expect(current(page)).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.click(start.x - 60, start.y - 40);
  await expect(current(page)).toHaveAttribute('aria-pressed', 'false');

  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x - 20, start.y + 15);
  await page.mouse.move(start.x - 40, start.y + 30);
  const dragged = await placeOf(page);
  expect(Math.hypot(dragged.x - start.x + 40, dragged.y - start.y - 30)).toBeLessThan(2);
  await page.mouse.up();
  await isSharp(page);
  await expect(page.getByRole('button', { name: 'Put actors back' })).toBeVisible();

  await page.mouse.move(5, 5);
  const whole = await stillPicture(page);
  await tieType(page, 'Odd').uncheck();
  await isSharp(page);
  await expect.poll(() => picture(page)).not.toBe(whole);
  await expect(mapOf(page)).toHaveAttribute('data-drawn', 'canvas');
  await tieType(page, 'Odd').check();
  await expect.poll(() => pixelsApart(page, whole)).toBeLessThan(fewPixels);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(() => picture(page)).not.toBe(whole);
  await isSharp(page);
  await page.getByRole('button', { name: 'Fit' }).click();
  await isSharp(page);
});

test(
  'one canvas is seen and moved, but while something is lit at rest: then each by itself',
  { tag: '@long' },
  async ({ page }) => {
    await openLarge(page);
    const seen = (): Promise<number> => seenCanvases(page).count();
    expect(await seen()).toBe(1);
    const { x, y } = await placeOf(page);
    await page.mouse.move(x, y);
    await expect.poll(seen).toBe(4);
    const moving = await mapOf(page).evaluate(async (map) => {
      const { left, top } = map.getBoundingClientRect();
      map.dispatchEvent(
        new WheelEvent('wheel', { deltaY: -50, clientX: left + 200, clientY: top + 200, bubbles: true }),
      );
      await new Promise(requestAnimationFrame);
      const seen = [...map.querySelectorAll('canvas')].filter((canvas) =>
        canvas.checkVisibility({ visibilityProperty: true }),
      );
      return seen.map(({ style }) => /scale\(1\.\d+\)/.test(style.transform));
    });
    expect(moving).toEqual([true]);
    await page.mouse.move(5, 5);
    await isSharp(page);
    await tieType(page, 'Odd').uncheck();
    await expect.poll(seen).toBe(1);
  },
);

test('what is selected stays lit while the rest is filtered and moved', { tag: '@long' }, async ({ page }) => {
  await openLarge(page);
  const { x, y } = await placeOf(page);
  await page.mouse.click(x, y);
  await page.mouse.move(5, 5);
  await isSharp(page);
  expect(await strengthOfLines(page)).toBe('0.625');
  const before = await stillPicture(page);
  await tieType(page, 'Odd').uncheck();
  await isSharp(page);
  expect(await seenCanvases(page).count()).toBe(4);
  expect(await strengthOfLines(page)).toBe('0.625');
  expect(await pixelsApart(page, before)).toBeGreaterThan(1000);
  await tieType(page, 'Odd').check();
  await expect.poll(() => pixelsApart(page, before)).toBeLessThan(fewPixels);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await isSharp(page);
  expect(await seenCanvases(page).count()).toBe(4);
  await current(page).focus();
  await page.keyboard.press('Escape');
  await expect.poll(() => strengthOfLines(page)).toBe('1');
});

test(
  'the keyboard goes about a map on a canvas, and axe has nothing to say of it',
  { tag: '@long' },
  async ({ page }) => {
    await openLarge(page);
    await current(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(current(page)).toHaveAccessibleName('Actor 1');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(current(page)).not.toHaveAccessibleName('Actor 1');
    await page.keyboard.press('Enter');
    await expect(current(page)).toHaveAttribute('aria-pressed', 'true');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(current(page)).toHaveAttribute('aria-pressed', 'false');
    await expect(current(page)).toBeFocused();
    const before = await placeOf(page);
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(async () => Math.round((await placeOf(page)).x - before.x)).toBe(60);
    await page.keyboard.press('+');
    await isSharp(page);
    expect(await violations(page, '.stage')).toEqual([]);
  },
);

test('a canvas that the browser has lost is drawn anew', { tag: '@long' }, async ({ page }) => {
  await openLarge(page);
  const whole = await stillPicture(page);
  const canvases = mapOf(page).locator('canvas');
  await canvases.evaluateAll((all) => {
    // One of them shows what was drawn elsewhere.
    for (const canvas of all as HTMLCanvasElement[]) {
      canvas.getContext('2d')?.reset();
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(null);
    }
  });
  expect(await pixelsApart(page, whole)).toBeGreaterThan(1000);
  await canvases.first().dispatchEvent('contextrestored');
  await expect.poll(() => pixelsApart(page, whole)).toBeLessThan(fewPixels);
});

test('a browser that has no canvas but those of its pages shows the same map', { tag: '@long' }, async ({ page }) => {
  const old = await page.context().newPage();
  await old.addInitScript(() => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'));
  await openLarge(old);
  expect(await old.evaluate(() => 'OffscreenCanvas' in globalThis)).toBe(false);
  const without = await stillPicture(old);
  await old.close();
  await openLarge(page);
  await stillPicture(page);
  expect(await pixelsApart(page, without)).toBeLessThan(fewPixels);
});

test('on another screen the canvases have its pixels', { tag: '@long' }, async ({ page }) => {
  await openLarge(page);
  const pixels = (): Promise<number> =>
    mapOf(page)
      .locator('canvas')
      .evaluateAll((all) => Math.max(...all.map((canvas) => (canvas as HTMLCanvasElement).width)));
  const before = await pixels();
  const session = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize()!;
  // One pixel less, as when a window is pulled over: of the other density alone Chromium's emulation tells the page nothing.
  const screen = { width, height: height - 1, deviceScaleFactor: 2, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', screen);
  await expect.poll(pixels).toBeGreaterThan(before * 1.5);
  await isSharp(page);
});

test('another large map has canvases of its own: nothing of the one before is seen or clicked', async ({ page }) => {
  await openLarge(page);
  const before = await mapOf(page).locator('canvas').first().elementHandle();
  const other = largeDataset().replaceAll('actor-', 'b-').replaceAll('Actor ', 'B ').replace('A grid', 'B grid');
  const file = { name: 'b.json', mimeType: 'application/json', buffer: Buffer.from(other) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await expect(page.getByRole('heading', { name: 'B grid', level: 1 })).toBeVisible();
  expect(await before.evaluate((canvas) => canvas.isConnected)).toBe(false);
  await isSharp(page);
  const { x, y } = await placeOf(page);
  await page.mouse.click(x, y);
  await expect(evidenceOf(page).getByRole('heading', { name: 'B 0', exact: true, level: 2 })).toBeVisible();
});

test('the map of a small dataset is made of elements again', async ({ page }) => {
  await openLarge(page);
  await page.reload();
  await openStory(page);
  await expect(mapOf(page)).toHaveAttribute('data-drawn', 'svg');
});

test(
  'a list of hundreds is read a hundred at a time, and the focus goes on to the new rows',
  { tag: '@long' },
  async ({ page }) => {
    await openLarge(page);
    const evidence = evidenceOf(page);
    const rows = evidence.getByRole('listitem');
    await expect(rows).toHaveCount(100);
    const more = evidence.getByRole('button', { name: /^Show 100 more of \d+$/ });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(200);
    await expect(rows.nth(100).getByRole('button')).toBeFocused();
    expect(await violations(page)).toEqual([]);
  },
);
