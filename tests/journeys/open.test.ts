import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { openFile } from './open-file.ts';

const story = readFileSync(new URL('../../data/russia-taliban/dataset.json', import.meta.url), 'utf8');

/** A dataset of two actors and a tie, with changes. */
function small(changes: object): string {
  return JSON.stringify({
    format: 'entente',
    version: 1,
    id: 'small',
    title: 'Two neighbours',
    tieTypes: [{ id: 'pact', label: 'Pact', meaning: 'A pact.' }],
    actors: [
      { id: 'a', name: 'Northland', kind: 'state' },
      { id: 'b', name: 'Southland', kind: 'state' },
    ],
    ties: [{ id: 't', source: 'a', target: 'b', label: 'Pact of 2026', type: 'pact' }],
    ...changes,
  });
}

const broken = [
  { name: 'bad.json', text: '{"format": "entente",\n "version": 1,,}', says: /not JSON.*line 2/s },
  { name: 'empty.json', text: '', says: /empty/ },
  { name: 'newer.json', text: small({ version: 2 }), says: /version 2/ },
  { name: 'other.json', text: '{"nodes": []}', says: /not an Entente dataset/ },
  { name: 'noise.json', text: 'noise '.repeat(1_700_000), says: /not JSON/ },
  { name: 'list.json', text: `[${'{"a":[1,2,3]},'.repeat(700_000)}0]`, says: /one JSON object/ },
];

test('a file that is no dataset is refused with a sentence, and the page goes on', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
  const report = page.getByRole('alert', { name: 'Problems in the file' });
  for (const { name, text, says } of broken) {
    await openFile(page, name, text);
    await expect(report).toContainText(`${name} could not be opened`);
    await expect(report).toContainText(says);
    await report.getByRole('button', { name: 'Close' }).click();
    await expect(report).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Russia and the Taliban government');
  }
  await page.getByRole('button', { name: 'Only Alliance' }).click();
  await expect(page.locator('.ties > [data-tie]')).toHaveCount(1);
});

test('a tie to an actor that is not there is left out and named', { tag: '@long' }, async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
  const ties = [
    { id: 't', source: 'a', target: 'b', label: 'Pact of 2026', type: 'pact' },
    { id: 'u', source: 'a', target: 'nobody', label: 'Pact with nobody', type: 'pact' },
  ];
  await openFile(page, 'missing.json', small({ ties }));
  const report = page.getByRole('alert', { name: 'Problems in the file' });
  await expect(report).toContainText('missing.json was opened with 1 problem');
  await expect(report).toContainText('"nobody"');
  await expect(report).toContainText('ties[1].target');
  await expect(page.locator('.ties > [data-tie]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two neighbours');
});

test('a file dropped on the page is opened', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'small.json', { type: 'application/json' }));
    return data;
  }, small({}));
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two neighbours');
  await expect(page.locator('.labels [data-actor]')).toHaveCount(2);
});

test('a story that does not arrive leaves a page on which a file can be opened', async ({ page }) => {
  await page.route('**/dataset-*.json', (route) => route.fulfill({ status: 200, body: 'gone' }));
  await page.goto('./');
  await expect(page.getByText('could not be opened').first()).toBeVisible();
  await openFile(page, 'story.json', story);
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
});

/** Holds back the script of the worker that reads files, until what comes back is called. */
async function holdReading(page: Page): Promise<() => void> {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/reading-worker-*.js', async (route) => {
    await released;
    // One that was stopped meanwhile wants no answer.
    await route.continue().catch(() => undefined);
  });
  return release;
}

test('a file that takes a while says so and can be cancelled; of two files the later is shown', async ({ page }) => {
  const release = await holdReading(page);
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
  const title = page.getByRole('heading', { level: 1 });
  await openFile(page, 'first.json', small({ title: 'The first' }));
  await expect(page.getByText('Reading first.json…')).toBeVisible();
  await page.getByRole('button', { name: 'Only Alliance' }).click();
  await expect(page.locator('.ties > [data-tie]')).toHaveCount(1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Reading first.json…')).toHaveCount(0);
  await openFile(page, 'second.json', small({ title: 'The second' }));
  await expect(page.getByText('Reading second.json…')).toBeVisible();
  await openFile(page, 'third.json', small({ title: 'The third' }));
  await expect(page.getByText('Reading third.json…')).toBeVisible();
  await expect(title).toHaveText('Russia and the Taliban government');
  release();
  await expect(title).toHaveText('The third');
  await expect(page.getByText(/^Reading /)).toHaveCount(0);
});

test('who has changed something on a file of their own is asked before the page goes', async ({ page }) => {
  /** As a browser says it; it would ask where that is prevented. */
  const mayLeave = (): Promise<boolean> =>
    page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await page.goto('./');
  await page.getByRole('checkbox', { name: 'Membership' }).uncheck();
  expect(await mayLeave()).toBe(true);
  await openFile(page, 'own.json', small({}));
  await expect(page.getByRole('heading', { name: 'Two neighbours', level: 1 })).toBeVisible();
  expect(await mayLeave()).toBe(true);
  await page.getByRole('checkbox', { name: 'Pact' }).uncheck();
  expect(await mayLeave()).toBe(false);
});
