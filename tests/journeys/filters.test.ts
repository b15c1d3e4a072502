import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { actor, drawnActors, drawnTies, evidenceOf, expectUnmoved, mapOf, openStory, tieType } from './map.ts';
import { endsOf, story, tiesWith } from './story.ts';

const centre = 'military-agreement-2026';

async function expectStatus(page: Page, actors: number, ties: number): Promise<void> {
  await expect(page.getByRole('region', { name: 'Relationship map' })).toContainText(
    `${actors} of ${story.actors.length} actors · ${ties} of ${story.ties.length} ties`,
  );
}

/** The figures beside the boxes of one part of the legend, in its order. */
async function counts(page: Page, part: string): Promise<number[]> {
  const figures = page.getByRole('group', { name: part }).locator('.count');
  return (await figures.allTextContents()).map(Number);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Ids of the visible actors: those with a visible tie, and those that have no tie at all. */
function actorsWith(ties: readonly string[]): string[] {
  const tied = new Set(endsOf(story.ties.map(({ id }) => id)));
  const loose = story.actors.map(({ id }) => id).filter((id) => !tied.has(id));
  return [...new Set([...endsOf(ties), ...loose])].toSorted();
}

test(
  'without “Alliance” the agreement of May 2026 stays, in other colours, and is still contested',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const colors = async (): Promise<(string | null)[]> =>
      mapOf(page)
        .locator(`.ties > [data-tie="${centre}"] path[stroke]`)
        .evaluateAll((strokes) => strokes.map((stroke) => stroke.getAttribute('stroke')));
    const before = await colors();
    const evidence = evidenceOf(page);
    await tieType(page, 'Alliance').uncheck();
    await expect(mapOf(page).locator(`.knots > [data-tie="${centre}"]`)).toHaveCount(1);
    await expect(evidence.getByText(/^≠\s*Contested$/)).toBeVisible();
    const hidden = evidence.getByRole('region', { name: 'Reading: Alliance' });
    await expect(hidden).toContainText('hidden on the map');
    await expect(hidden).toContainText('Afghan Defence Minister denies');
    const after = await colors();
    expect(after.length).toBe(before.length - 1);
    expect(before).toEqual(expect.arrayContaining(after));
  },
);

test('the figures add up; Ctrl+Z takes a filter back, Ctrl+Shift+Z brings it again', async ({ page }) => {
  await openStory(page);
  const before = await drawnActors(page);
  const without = tiesWith((type) => type !== 'membership');
  await tieType(page, 'Membership').uncheck();
  await expectStatus(page, actorsWith(without).length, without.length);
  expect([...(await drawnActors(page)).keys()]).toEqual(actorsWith(without));
  expect(sum(await counts(page, 'Standing'))).toBe(without.length);
  expect(sum(await counts(page, 'Actors'))).toBe(actorsWith(without).length);
  await page.keyboard.press('Control+z');
  await expect(tieType(page, 'Membership')).toBeChecked();
  expect(await drawnTies(page)).toEqual(tiesWith(() => true));
  await expectUnmoved(page, before);
  await page.keyboard.press('Control+Shift+z');
  await expect(tieType(page, 'Membership')).not.toBeChecked();
  expect(await drawnTies(page)).toEqual(without);
});

test(
  'standings and kinds of actors filter, too, and actors without a tie can be kept',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const before = await drawnActors(page);
    const filters = page.getByRole('region', { name: 'Filters' });
    const [, contested = 0] = await counts(page, 'Standing');
    await page.getByRole('button', { name: 'Only Contested' }).click();
    await expect(page.getByRole('region', { name: 'Relationship map' })).toContainText(
      `· ${contested} of ${story.ties.length} ties`,
    );
    expect(await mapOf(page).locator('.knots > [data-tie]').count()).toBe(contested);

    await filters.getByRole('checkbox', { name: 'Keep actors that have no tie left' }).check();
    await expectStatus(page, story.actors.length, contested);
    await filters.getByRole('checkbox', { name: 'States', exact: true }).uncheck();
    await expect(actor(page, 'Russia')).toHaveCount(0);
    await expect(actor(page, 'Taliban government')).toHaveCount(1);
    await expectUnmoved(page, before);
  },
);
