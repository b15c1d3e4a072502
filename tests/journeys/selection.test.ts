import { expect, test } from './fixture.ts';
import { actor, emptyPlace, evidenceOf, mapOf, openStory } from './map.ts';
import { story } from './story.ts';

const idOf = (name: string): string => story.actors.find((one) => one.name === name)!.id;
const tiesAt = (name: string): typeof story.ties =>
  story.ties.filter(({ source, target }) => [source, target].includes(idOf(name)));

test('a click on an actor lists its ties, a click on a tie, in the list or on the map, its claims', async ({
  page,
}) => {
  await openStory(page);
  await actor(page, 'Pakistan').click();
  await expect(actor(page, 'Pakistan')).toHaveAttribute('aria-pressed', 'true');
  const evidence = evidenceOf(page);
  await expect(evidence.getByRole('heading', { name: 'Pakistan', exact: true, level: 2 })).toBeVisible();
  await expect(evidence.getByText(`State · ${tiesAt('Pakistan').length} ties`)).toBeVisible();
  const listed = evidence.getByRole('list').getByRole('button');
  expect(await listed.count()).toBe(tiesAt('Pakistan').length);

  const words = await listed.first().locator('.name').textContent();
  await listed.first().click();
  await expect(evidence.getByText(words ?? 'no name', { exact: false }).first()).toBeVisible();
  await expect(evidence.getByRole('region', { name: /^Reading: / }).first()).toBeVisible();
  await expect(actor(page, 'Pakistan')).toHaveAttribute('aria-pressed', 'false');

  const knot = mapOf(page).locator('.knots > [data-tie="ttp-alleged-support"]');
  await knot.click();
  await expect(evidenceOf(page).getByRole('region', { name: 'Reading: Alleged support' })).toBeVisible();
  await expect(mapOf(page).locator('.ties > [data-tie="ttp-alleged-support"]')).toHaveAttribute('opacity', '1');
});

test(
  'a click on the empty map lets go, and the overview names where speakers disagree',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const { x, y } = await emptyPlace(page);
    await page.mouse.click(x, y);
    await expect(evidenceOf(page).getByRole('heading', { name: 'Disputed, doubted or denied' })).toBeVisible();
    const first = evidenceOf(page).getByRole('list').getByRole('button').first();
    await expect(first).toContainText('Russia – Taliban govt: Military agreement of May 2026');
    await first.click();
    await expect(evidenceOf(page).getByRole('region', { name: 'Reading: Alliance' })).toBeVisible();
  },
);

test('pointing at an actor fades all but its neighbourhood, until the pointer leaves', async ({ page }) => {
  await openStory(page);
  const opacities = async (): Promise<Record<string, string | null>> =>
    Object.fromEntries(
      await mapOf(page)
        .locator('.ties > [data-tie], .actors > [data-actor]')
        .evaluateAll((figures) =>
          figures.map((figure) => [figure.getAttribute('data-tie') ?? figure.id, figure.getAttribute('opacity')]),
        ),
    );
  const before = await opacities();
  await actor(page, 'Pakistan').hover();
  await expect(actor(page, 'Ukraine')).toHaveAttribute('opacity', '0.35');
  await expect(actor(page, 'Pakistan')).toHaveAttribute('opacity', '1');
  const near = tiesAt('Pakistan');
  const lit = new Set([
    ...near.map(({ id }) => id),
    ...near.flatMap((tie) => [`actor-${tie.source}`, `actor-${tie.target}`]),
  ]);
  const wrong = Object.entries(await opacities()).filter(([id, opacity]) => lit.has(id) !== (opacity === '1'));
  expect(wrong).toEqual([]);
  await page.getByRole('button', { name: 'Export…' }).hover();
  await expect.poll(opacities).toEqual(before);
});

test('the keyboard alone goes about the map: Tab, arrows, Enter, Escape', async ({ page }) => {
  await openStory(page);
  await page.getByRole('checkbox', { name: 'Keep actors that have no tie left' }).focus();
  await page.keyboard.press('Tab');
  await expect(mapOf(page).locator(':focus')).toHaveCount(1);
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('data-actor') ?? null);
  const first = await focused();
  expect(first).not.toBeNull();
  const seen = new Set([first]);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    seen.add(await focused());
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(seen).not.toContain(null);

  const here = await focused();
  await page.keyboard.press('Enter');
  const { name } = story.actors.find(({ id }) => id === here)!;
  await expect(evidenceOf(page).getByRole('heading', { name, exact: true, level: 2 })).toBeVisible();
  await expect(actor(page, name)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(evidenceOf(page).getByRole('heading', { name: 'Disputed, doubted or denied' })).toBeVisible();
  await expect(actor(page, name)).toBeFocused();
});

test('an arrow that goes to an actor out of sight brings it into view', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await actor(page, 'Russia').focus();
  const focused = mapOf(page).locator(':focus');
  for (let press = 0; press < 6; press++) await page.keyboard.press('+');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key);
    await expect
      .poll(async () => {
        const stage = (await mapOf(page).boundingBox())!;
        const { x, y, width, height } = (await focused.boundingBox())!;
        const [left, top] = [x + width / 2 - stage.x, y + height / 2 - stage.y];
        return left > 0 && left < stage.width && top > 0 && top < stage.height;
      })
      .toBe(true);
  }
});
