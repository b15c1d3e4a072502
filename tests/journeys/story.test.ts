import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';

interface Story {
  readonly tieTypes: readonly { readonly id: string; readonly label: string }[];
  readonly ties: readonly {
    readonly id: string;
    readonly type?: string;
    readonly claims: readonly { type: string }[];
  }[];
}

const story = JSON.parse(
  readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8'),
) as Story;
const agreement = 'military-agreement-2026';

/** Ids of the ties that have a reading of a type other than those named by `hidden`. */
function tiesWithout(...hidden: string[]): string[] {
  const ids = new Set(story.tieTypes.filter(({ label }) => hidden.includes(label)).map(({ id }) => id));
  const types = (tie: Story['ties'][number]): string[] => [
    ...tie.claims.map(({ type }) => type),
    ...(tie.type === undefined ? [] : [tie.type]),
  ];
  return story.ties.filter((tie) => types(tie).some((type) => !ids.has(type))).map(({ id }) => id);
}

async function open(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
}

const tieIds = (page: Page): Promise<string[]> =>
  page
    .locator('.ties > [data-tie]')
    .evaluateAll((figures) => figures.map((g) => g.getAttribute('data-tie') ?? '').sort());

/** Actor id → the outline of its symbol, which holds its place. */
async function places(page: Page): Promise<Map<string, string>> {
  const pairs = await page.locator('.actors > [data-actor]').evaluateAll((figures) =>
    figures.map((g) => ({
      id: g.getAttribute('data-actor') ?? '',
      d: g.querySelector('path')?.getAttribute('d') ?? '',
    })),
  );
  return new Map(pairs.map(({ id, d }) => [id, d]));
}

async function expectNobodyMoved(page: Page, before: ReadonlyMap<string, string>): Promise<void> {
  for (const [id, place] of await places(page)) expect(place, id).toBe(before.get(id));
}

test('the page opens on the story, with the contested tie and who says what of it', async ({ page }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await open(page);
  expect((await places(page)).size).toBeGreaterThanOrEqual(40);
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(evidence).toContainText('Military agreement of May 2026');
  await expect(evidence.locator('.verdict')).toContainText('Contested');
  const cooperation = evidence.getByRole('region', { name: 'Reading: Cooperation' });
  await expect(cooperation.getByRole('listitem').filter({ hasText: 'Afghan Defence Minister affirms' })).toContainText(
    'The arrangement is focused on cooperation rather than a formal strategic alliance.',
  );
  const alliance = evidence.getByRole('region', { name: 'Reading: Alliance' });
  await expect(alliance).toContainText('Afghan Defence Minister denies');
  await expect(alliance).toContainText('US Tower affirms');
  await expect(evidence.getByRole('region', { name: 'Disputed date: Signed on' })).toContainText(
    /27 May 2026.*31 May 2026/s,
  );
  expect(await evidence.getByRole('link').first().getAttribute('href')).toMatch(/^https?:\/\//);
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBeLessThan(0.001);
});

test('hiding a type removes exactly the ties that have no other reading, and nobody moves', async ({ page }) => {
  await open(page);
  const before = await places(page);
  await page.getByRole('checkbox', { name: 'Alliance' }).uncheck();
  expect(await tieIds(page)).toEqual(tiesWithout('Alliance').sort());
  expect(await tieIds(page)).toContain(agreement);
  await expect(page.getByRole('region', { name: 'Evidence' }).locator('.verdict')).toContainText('Contested');
  await page.getByRole('checkbox', { name: 'Membership' }).uncheck();
  const left = tiesWithout('Alliance', 'Membership');
  expect(left.length).toBeLessThan(story.ties.length);
  expect(await tieIds(page)).toEqual(left.sort());
  await expect(page.getByRole('region', { name: 'Relationship map' })).toContainText(
    `${left.length} of ${story.ties.length} ties`,
  );
  await expectNobodyMoved(page, before);

  await page.getByRole('button', { name: 'Only Counter-terrorism' }).click();
  const others = story.tieTypes.map(({ label }) => label).filter((label) => label !== 'Counter-terrorism');
  expect(await tieIds(page)).toEqual(tiesWithout(...others).sort());
  await expectNobodyMoved(page, before);

  await page.getByRole('button', { name: 'Show none: Ties' }).click();
  await expect(page.getByText('Nothing is left')).toBeVisible();
  for (let change = 0; change < 4; change++) await page.keyboard.press('Control+z');
  expect(await tieIds(page)).toHaveLength(story.ties.length);
  await expectNobodyMoved(page, before);
});

test('the evidence can be copied, with its references', { tag: '@long' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Evidence copied.')).toBeVisible();
  expect(await copied()).toContain('Afghan Defence Minister denies');
  await page.getByRole('button', { name: 'Copy sources (CSL-JSON)' }).click();
  await expect(page.getByText('Sources copied.')).toBeVisible();
  const sources = JSON.parse(await copied()) as unknown[];
  expect(sources).toContainEqual(expect.objectContaining({ 'container-title': 'US Tower' }));
});

test('the story leads on, lets go and takes back', async ({ page }) => {
  await open(page);
  const told = page.getByRole('region', { name: 'Story' });
  const evidence = page.getByRole('region', { name: 'Evidence' });
  await expect(told).toContainText('1 of 8 in the story');
  await expect(told.getByRole('button', { name: 'Previous' })).toBeDisabled();
  await told.getByRole('button', { name: 'Next' }).click();
  await told.getByRole('button', { name: 'Next' }).click();
  await expect(told).toContainText('3 of 8 in the story');
  await expect(evidence.getByRole('heading', { name: 'Differences, largest first' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Membership' }).uncheck();
  await told.getByRole('button', { name: 'Back to the story' }).click();
  await expect(page.getByRole('checkbox', { name: 'Membership' })).toBeChecked();
  await told.getByRole('button', { name: 'Previous' }).click();
  await told.getByRole('button', { name: 'Previous' }).click();
  await expect(evidence.locator('.verdict')).toContainText('Contested');
});

test('on a small screen the story is read without scrolling, and gives way to what the reader looks at', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const told = page.getByRole('region', { name: 'Story' });
  const next = told.getByRole('button', { name: 'Next' });
  const panel = page.locator('#panel-evidence');
  const isInSight = async (): Promise<boolean> => {
    const [box, room] = [(await next.boundingBox())!, (await panel.boundingBox())!];
    return box.y >= room.y && box.y + box.height <= room.y + room.height;
  };
  expect(await isInSight()).toBe(true);
  await panel.evaluate((element) => void (element.scrollTop = 300));
  await next.press('Enter');
  await expect(told).toContainText('2 of 8 in the story');
  await expect.poll(isInSight).toBe(true);
  await page.locator('#actor-iran').dispatchEvent('click');
  await expect(page.getByRole('heading', { name: 'Iran', exact: true })).toBeInViewport();
  await expect.poll(isInSight).toBe(false);
});

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 390, 844],
] as const) {
  test(`axe finds nothing: ${theme}, ${width} × ${height}`, { tag: '@long' }, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await open(page);
    expect(await violations(page)).toEqual([]);
    if (width < 760) await page.getByRole('button', { name: 'Filters' }).click();
    else await page.getByRole('group', { name: 'Map', exact: true }).press('Escape');
    expect(await violations(page)).toEqual([]);
  });
}
