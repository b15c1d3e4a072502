import { expect, test } from './fixture.ts';
import { openStory } from './map.ts';

/** Runs in the page, from its first moment on. */
function sumShifts(): void {
  const page = globalThis as typeof globalThis & { shifted: number };
  page.shifted = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shifted += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}

for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  test.describe(`${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('nothing jumps after the first paint, and nothing is wider than the page', async ({ page }) => {
      await page.addInitScript(sumShifts);
      await openStory(page);
      const { shifted, width } = await page.evaluate(async () => {
        await document.fonts.ready;
        for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
        const { shifted } = globalThis as typeof globalThis & { shifted: number };
        return { shifted, width: document.documentElement.scrollWidth };
      });
      console.log(`layout shift at ${viewport.width} × ${viewport.height}: ${shifted.toFixed(4)}`);
      expect(shifted).toBeLessThan(0.01);
      expect(width).toBe(viewport.width);
    });

    test('the page is as high as its window, however long a list in it is', async ({ page }) => {
      await openStory(page);
      const height = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
      await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
      expect(await height()).toBe(viewport.height);
      // One of the steps lists what hangs on how much evidence: a hundred ties.
      for (let step = 0; step < 7; step++) {
        await page.getByRole('button', { name: 'Next ›' }).click();
        await expect(page.getByText(`${step + 2} of 8 in the story`)).toBeAttached();
        expect(await height()).toBe(viewport.height);
      }
    });
  });
}
