import { expect, test } from './fixture.ts';
import { actor, evidenceOf, isDrawn, openStory, tieType } from './map.ts';

test('the address names the view, and leads to it; what it names wrongly is put right', async ({ page }) => {
  await openStory(page);
  expect(new URL(page.url()).hash).toBe('');
  await tieType(page, 'Membership').uncheck();
  await actor(page, 'China').click();
  await expect(page).toHaveURL(/#types=membership&select=actor:china$/);
  const address = page.url();

  await page.goto('about:blank');
  await page.goto(address);
  await isDrawn(page);
  await expect(tieType(page, 'Membership')).not.toBeChecked();
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('China');

  // Written by hand: the view follows, and the address says what it became.
  await page.evaluate(() => (location.hash = '#select=actor:russia&lens=speaker:nobody'));
  await expect(evidenceOf(page).getByRole('heading', { level: 2 })).toHaveText('Russia');
  await expect(tieType(page, 'Membership')).toBeChecked();
  await expect(page).toHaveURL(/#select=actor:russia$/);
  await page.evaluate(() => (location.hash = ''));
  await expect(page).toHaveURL(/\/#?$/);
  await expect(evidenceOf(page)).toContainText('Military agreement of May 2026');
});
