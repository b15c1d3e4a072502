import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openFile } from './open-file.ts';

test.use({ excused: [/^console error: Failed to load resource: /] });

/** Keeps files of the site from the page until what comes back is called. */
async function without(page: Page, files: RegExp): Promise<() => Promise<void>> {
  await page.route(files, (route) => route.abort());
  return () => page.unroute(files);
}

test('panels that cannot be fetched say so, and one press gets all of them', { tag: '@long' }, async ({ page }) => {
  const release = await without(page, /panels-[^/]*\.js$/);
  await page.goto('./');
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(again).toHaveCount(3);
  const middle = page.getByRole('region', { name: 'Relationship map' });
  const before = await middle.boundingBox();
  await page.getByRole('button', { name: 'Speakers', exact: true }).click();
  await expect(again).toHaveCount(4);
  await openFile(page, 'broken.json', '{"a":');
  await expect(again).toHaveCount(5);
  // What has failed over the map takes no room of it.
  expect(await middle.boundingBox()).toEqual(before);
  await release();
  await page.locator('.middle > .failed').getByRole('button').click();
  await expect(again).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('broken.json');
  await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
});

test('a view whose address cannot be read is shown when that is tried again', { tag: '@long' }, async ({ page }) => {
  const release = await without(page, /address-[^/]*\.js$/);
  await page.goto('./#select=actor:china');
  await expect(page.getByRole('alert')).toContainText('what reads the view in its address could not be fetched');
  await release();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'China' })).toBeVisible();
  await expect(page).toHaveURL(/select=actor:china/);
});
