import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { actor, evidenceOf, openStory } from './map.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}`, { tag: colorScheme === 'dark' ? '@long' : [] }, () => {
    test.use({ colorScheme });

    test('with an actor selected, types hidden, and the problems of a file shown', async ({ page }) => {
      await openStory(page);
      await actor(page, 'Russia').click();
      await expect(evidenceOf(page).getByRole('heading', { name: 'Russia', level: 2 })).toBeVisible();
      await page.getByRole('button', { name: 'Only Counter-terrorism' }).click();
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Open…' }).click();
      await (await choosing).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      await expect(page.getByRole('alert', { name: 'Problems in the file' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
