import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openFile } from './open-file.ts';
import { actor, drawnTies, mapOf, openStory, tieType } from './map.ts';
import { story, storyText, tiesWith } from './story.ts';

/** A small dataset that is in order. */
const small = {
  format: 'entente',
  version: 1,
  id: 'small',
  title: 'Small world',
  tieTypes: [{ id: 'pact', label: 'Pact', meaning: 'They signed something.' }],
  actors: [
    { id: 'a', name: 'Aland', kind: 'state' },
    { id: 'b', name: 'Bland', kind: 'state' },
  ],
  ties: [{ id: 'a-b', source: 'a', target: 'b', label: 'Pact', type: 'pact' }],
};

const problems = (page: Page): Locator => page.getByRole('alert', { name: 'Problems in the file' });

/** A list of junk, about as many bytes long. */
function junk(bytes: number): string {
  const item = '{"source":[1,{"x":null}],"a":"ж"}';
  return `[${Array.from({ length: Math.ceil(bytes / (item.length + 2)) }, () => item).join(',')}]`;
}

const tenMegabytes = 10 * 2 ** 20;

const refused: readonly (readonly [what: string, content: () => string, sentences: readonly (string | RegExp)[]])[] = [
  ['broken JSON', () => '{\n  "format": "entente",\n  "version": oops\n}', ['This is not JSON', 'line 3, column 14']],
  ['JSON cut short', () => storyText.slice(0, 5000), ['This is not JSON', /line \d+, column \d+: it ends too early/]],
  ['a newer version', () => JSON.stringify({ ...small, version: 99 }), ['version 99', 'up to version 1']],
  ['10 MB of opening brackets', () => '['.repeat(tenMegabytes), ['This is not JSON', 'it ends too early']],
];

test(
  'a file that cannot be opened is named with the place of its trouble; the story stays and works',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    for (const [what, content, sentences] of refused) {
      await test.step(what, async () => {
        await openFile(page, 'strange.json', content());
        const panel = problems(page);
        await expect(panel.getByRole('heading')).toHaveText('strange.json could not be opened', { timeout: 15_000 });
        for (const sentence of sentences) await expect(panel.getByRole('listitem').first()).toContainText(sentence);
        await tieType(page, 'Membership').uncheck();
        await expect.poll(() => drawnTies(page)).toEqual(tiesWith((type) => type !== 'membership'));
        await page.keyboard.press('Control+z');
        await expect.poll(() => drawnTies(page)).toEqual(tiesWith(() => true));
        await panel.getByRole('button', { name: 'Close' }).click();
        await expect(panel).toHaveCount(0);
      });
    }
  },
);

test(
  'a dataset of 10 MB of junk records opens empty, with the first of its problems',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    await openFile(
      page,
      'junk.json',
      JSON.stringify(small).replace(/"actors":\[.*$/, `"actors":${junk(tenMegabytes)}}`),
    );
    const panel = problems(page);
    await expect(panel.getByRole('heading')).toContainText(/junk.json was opened with \d{3},\d{3} problems/, {
      timeout: 20_000,
    });
    await expect(panel.getByRole('listitem').first()).toContainText('actors[0]');
    const more = panel.getByRole('button', { name: /^Show / });
    while ((await more.count()) > 0) await more.click();
    await expect(panel.getByRole('listitem').last()).toContainText(/And \d{6} more of this kind/);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(page.getByText('This dataset has no actors yet.')).toBeVisible();
    await openFile(page, 'story.json', storyText);
    await expect(actor(page, 'Russia')).toBeVisible();
  },
);

test('a name that stands twice is told with its place, once the map stands', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await openFile(page, 'twice.json', storyText.replace(/"ties": \[\s*\{/, '$& "label": "An alliance",'));
  const panel = problems(page);
  await expect(panel.getByRole('heading')).toHaveText('twice.json was opened with 1 thing to look at');
  await expect(panel.getByRole('listitem')).toContainText('"label" stands here more than once: only the last counts.');
  await expect(panel.getByRole('listitem')).toContainText('ties[0].label');
  await expect(actor(page, 'Russia')).toBeVisible();
});

test.describe('where the story cannot be fetched', { tag: '@long' }, () => {
  test.use({ excused: [/^console error: Failed to load resource: /] });

  for (const [how, reason] of [
    ['the network fails', 'Failed to fetch'],
    ['the server has no such file', 'the server answered 404'],
  ] as const) {
    test(`because ${how}, the page says so, and a file of one’s own opens`, async ({ page }) => {
      await page.route(/dataset[^/]*\.json$/, (route) =>
        how === 'the network fails' ? route.abort() : route.fulfill({ status: 404, body: 'gone' }),
      );
      await page.goto('./');
      const alert = page.getByRole('alert');
      await expect(alert).toContainText(`The dataset could not be loaded: ${reason}`);
      await expect(alert).toContainText('Choose “Open…”');
      await expect(page.getByRole('button', { name: 'Export…' })).toBeDisabled();
      await openFile(page, 'story.json', storyText);
      await expect(mapOf(page).getByRole('button')).toHaveCount(story.actors.length);
      await expect(alert).toHaveCount(0);
    });
  }
});
