/** As told by one, by another, side by side; as known on a day; in evidence of which one asks more. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { drawnActors, evidenceOf, expectUnmoved, mapOf, openStory } from './map.ts';

const agreement = '[data-tie="military-agreement-2026"]';

function story(page: Page): Locator {
  return page.getByRole('region', { name: 'Story' });
}

function verdict(page: Page): Locator {
  return evidenceOf(page).locator('.standing').first();
}

/** Ticks a speaker in one of the two fields, by keys alone. */
async function choose(page: Page, field: string, search: string, name: string): Promise<void> {
  await page.locator('summary', { hasText: new RegExp(`^${field}`) }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('input[type=search]:focus')).toBeVisible();
  await page.keyboard.type(search);
  const first = page.locator('details[open] input[type=checkbox]').first();
  await expect(first).toHaveAccessibleName(name);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name, exact: true }).first()).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
}

test('as told by the minister the agreement is agreed cooperation, with alliance struck', async ({ page }) => {
  await openStory(page);
  const before = await drawnActors(page);
  await choose(page, 'Everyone', 'defence min', 'Afghan Defence Minister');
  await expect(page.getByRole('status')).toHaveText(
    'As told by Afghan Defence Minister: 1 tie told, 144 not mentioned.',
  );
  await expect(verdict(page)).toContainText('Agreed');
  await expect(verdict(page)).toContainText('cooperation and technical assistance; strategic partnership and alliance are denied.'); // prettier-ignore
  const reading = evidenceOf(page).getByRole('region', { name: 'Reading: Alliance' });
  await expect(reading.locator('s')).toHaveText('Alliance');
  await expect(reading.getByText('told by others').first()).toBeVisible();
  await expect(mapOf(page).locator(`.knots > ${agreement}`)).toHaveCount(0);
  await expect(mapOf(page).locator('.ties > [data-tie="russia-recognition-2025"]')).toHaveAttribute('opacity', '0.14');
  await expectUnmoved(page, before);

  await page.getByRole('checkbox', { name: 'Not mentioned' }).uncheck();
  await expect(mapOf(page).locator('.ties > [data-tie]')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(verdict(page)).toContainText('Contested');
  await expect(mapOf(page).locator(`.knots > ${agreement}`)).toHaveCount(1);
});

test('as told by some reports it is an alliance; compared, it comes first among the differences', async ({ page }) => {
  await openStory(page);
  await choose(page, 'Everyone', 'some rep', 'some reports');
  await expect(verdict(page)).toContainText('alliance; deployment is doubted.');
  await choose(page, 'Compare with', 'defence min', 'Afghan Defence Minister');
  await expect(page.getByRole('status')).toHaveText(
    'Compared: 1 told differently, 0 affirmed only in A, 0 affirmed only in B, 0 told alike.',
  );
  await expect(evidenceOf(page).locator('.standing')).toHaveCount(2);
  await expect(evidenceOf(page)).toContainText('Told differently · one speaks against what the other says · 2 rungs apart'); // prettier-ignore
  await page.getByRole('button', { name: 'List the differences' }).press('Enter');
  const first = evidenceOf(page).getByRole('list').getByRole('button').first();
  await expect(first).toContainText('Military agreement of May 2026');
  await expect(mapOf(page).locator(`.ties > ${agreement} title`)).toHaveText(/told differently$/);

  await page.getByRole('button', { name: 'Swap A and B' }).press('Enter');
  await expect(page.locator('summary').first()).toHaveText(/Afghan Defence Minister/);
  await page.getByRole('button', { name: 'As told by everyone' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('As told by everyone.');
});

test(
  'two who tell different ties are set apart by letter and dash as well as by colour',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    await choose(page, 'Everyone', 'taliban gov', 'Taliban government');
    await choose(page, 'Compare with', 'monitoring', 'UN sanctions monitoring team');
    const counts = page.getByRole('group', { name: 'A and B' }).getByRole('listitem');
    await expect(counts.filter({ hasText: 'Affirmed only in A' }).locator('.count')).toHaveText('4');
    await expect(counts.filter({ hasText: 'Affirmed only in B' }).locator('.count')).toHaveText('3');
    const onlyB = mapOf(page).locator('.ties > [data-tie="ttp-alleged-support"]');
    await expect(onlyB.locator('path:not(.hit)').first()).toHaveAttribute('stroke-dasharray', '9 5');
    await expect(onlyB.locator('title')).toHaveText(/only in B$/);
    await page.getByRole('checkbox', { name: 'Only in B' }).uncheck();
    await expect(onlyB).toHaveCount(0);
  },
);

test('as known on 28 May 2026 nobody has denied the alliance yet', async ({ page }) => {
  await openStory(page);
  const before = await drawnActors(page);
  for (let step = 0; step < 3; step++) await story(page).getByRole('button', { name: 'Next' }).click();
  await expect(page.getByRole('status')).toHaveText('As known on 28 May 2026: 143 of 145 ties shown.');
  await expect(verdict(page)).toContainText('cooperation by Interfax; alliance by US Tower.');
  const denial = evidenceOf(page).getByRole('listitem').filter({ hasText: 'Afghan Defence Minister denies' }).first();
  await expect(denial).toContainText('not yet said');
  await expectUnmoved(page, before);
});

test('a threshold says what flips, and everything comes back', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  const before = await drawnActors(page);
  await page.locator('summary', { hasText: 'Evidence that counts' }).press('Enter');
  await page.getByLabel('Independent documents that must affirm').selectOption('2');
  const shown = await mapOf(page).locator('.ties > [data-tie]').count();
  await expect(page.getByRole('status')).toHaveText(
    new RegExp(`^At least 2 independent documents: ${shown} of 145 ties shown, \\d+ ties changed by it\\.$`),
  );
  await expect(page.getByText(`${145 - shown} ties vanish`).first()).toBeVisible();
  await page.getByRole('button', { name: 'What changes', exact: true }).first().press('Enter');
  const changed = evidenceOf(page).getByRole('button', { name: /Taliban govt – al-Qaida/ });
  await expect(changed).toContainText('Contested → denied');
  await changed.press('Enter');
  await expect(evidenceOf(page)).toContainText('too few documents');
  await evidenceOf(page).getByRole('button', { name: '‹ What changes' }).press('Enter');
  await page.getByRole('button', { name: 'Count all evidence' }).press('Enter');
  await expect(mapOf(page).locator('.ties > [data-tie]')).toHaveCount(145);
  expect(page.url()).not.toContain('list=flips');
  await expectUnmoved(page, before);
});

test('the panel tells robust from fragile ties, and draws the ladder', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  const corroboration = evidenceOf(page).getByRole('region', { name: 'Corroboration' });
  await expect(corroboration).toContainText('Robust');
  await expect(corroboration).toContainText('alliance: 2 independent reports');
  const rungs = evidenceOf(page).getByRole('region', { name: 'The ladder' });
  await expect(rungs).toContainText('2 rungs apart');
  await expect(rungs.getByRole('listitem').first()).toContainText('some reports and US Tower');
  await expect(rungs.getByRole('listitem').last()).toContainText('Interfax');
});

test('the story is read to its end by the keyboard, each step said in one short sentence', async ({ page }) => {
  await openStory(page);
  await story(page).getByRole('button', { name: 'Next' }).focus();
  const said = new Set<string>();
  const status = page.getByRole('status');
  for (let step = 2; step <= 8; step++) {
    await page.keyboard.press('ArrowRight');
    await expect(story(page)).toContainText(`${step} of 8 in the story`);
    // The words of the first are on their way.
    await expect(status).toHaveText(/^[^.]{3,150}\.$/);
    await expect.poll(async () => said.has(await status.innerText())).toBe(false);
    said.add(await status.innerText());
  }
  expect(said.size).toBe(7);
  await page.keyboard.press('ArrowRight');
  await expect(story(page)).toContainText('8 of 8 in the story');
  await page.keyboard.press('Home');
  await expect(verdict(page)).toContainText('Contested');
});
