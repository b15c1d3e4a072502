/** Those who speak: their map, the panels of a speaker and of a pair, and what the dataset does not know. */
import type { Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { readDrawing } from './drawing.ts';
import { expect, test } from './fixture.ts';
import { drawnActors, evidenceOf, expectUnmoved, isDrawn, mapOf, openStory, saveSvg } from './map.ts';
import { storyText } from './story.ts';

interface Claim {
  readonly speaker: string;
  readonly stance: string;
  readonly document: string;
  readonly from?: string;
  readonly to?: string;
  readonly quotation?: unknown;
}

interface Document {
  readonly id: string;
  readonly publisher: string;
  readonly kind?: string;
  readonly restates?: string;
}

interface Told {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
  readonly voices: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly Document[];
  readonly ties: readonly {
    readonly id: string;
    readonly from?: string;
    readonly to?: string;
    readonly claims: readonly Claim[];
  }[];
}

const { actors, voices, documents, ties } = JSON.parse(storyText) as Told;
const documentOf = new Map(documents.map((document) => [document.id, document]));
const nameOf = new Map([...actors, ...voices].map(({ id, name }) => [id, name]));
const speakers = [...new Set(ties.flatMap(({ claims }) => claims.map(({ speaker }) => speaker)))];
const claimsOf = (id: string): Claim[] => ties.flatMap(({ claims }) => claims.filter(({ speaker }) => speaker === id));
const tiesOf = (id: string): string[] =>
  ties.filter(({ claims }) => claims.some(({ speaker }) => speaker === id)).map((tie) => tie.id);

/** The documents that affirm a tie and copy none of the others; those of which no page was opened do not count. */
function origins({ claims }: Told['ties'][number]): Set<string> {
  const found = new Set<string>();
  for (const { stance, document } of claims) {
    let at = documentOf.get(document)!;
    if (stance !== 'affirms' || at.kind === 'unsourced') continue;
    while (at.restates !== undefined) at = documentOf.get(at.restates)!;
    found.add(at.id);
  }
  return found;
}

const isUnopened = ({ document }: Claim): boolean => documentOf.get(document)!.kind === 'unsourced';

/** "The Cradle, copied on mujico.org" is The Cradle's. */
function isOwn({ speaker, document }: Claim): boolean {
  return documentOf.get(document)!.publisher.split(',')[0] === nameOf.get(speaker);
}

function faceButton(page: Page, name: string): Locator {
  return page.getByRole('group', { name: 'What the map shows' }).getByRole('button', { name });
}

async function toSpeakers(page: Page): Promise<void> {
  await faceButton(page, 'Speakers').click();
  await expect(mapOf(page).getByRole('button')).toHaveCount(speakers.length);
  await isDrawn(page);
}

/** Lets go of the selection and opens one of the panel's lists. */
async function toList(page: Page, name: string): Promise<void> {
  await mapOf(page).locator('[tabindex="0"]').press('Escape');
  await evidenceOf(page).getByRole('group', { name: 'Lists' }).getByRole('button', { name }).click();
}

function heading(page: Page, name: string): Locator {
  return evidenceOf(page).getByRole('heading', { level: 2, name, exact: true });
}

test('the map is turned over and back by keys; each map keeps its places', async ({ page }) => {
  await openStory(page);
  const before = await drawnActors(page);
  await faceButton(page, 'Actors and ties').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('The map shows speakers and how they agree.');
  await expect(faceButton(page, 'Speakers')).toHaveAttribute('aria-pressed', 'true');
  await expect(mapOf(page).getByRole('button')).toHaveCount(speakers.length);
  await isDrawn(page);
  expect([...(await drawnActors(page)).keys()]).toEqual(speakers.toSorted());
  await expect(page.getByRole('list', { name: 'Legend of the speakers' }).getByRole('listitem')).toHaveText([
    'Agree',
    'Clash',
    'Agree and clash',
    'Voice',
  ]);

  const placed = await drawnActors(page);
  await page.getByRole('button', { name: 'Only Alleged support' }).click();
  await expect(mapOf(page).locator('[data-tie*="tass"]')).toHaveCount(0);
  expect((await drawnActors(page)).size).toBeLessThan(12);
  await expectUnmoved(page, placed);

  await faceButton(page, 'Speakers').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Show all: Ties' }).click();
  await expect(mapOf(page).getByRole('button')).toHaveCount(before.size);
  await isDrawn(page);
  await expectUnmoved(page, before);
});

test(
  'a speaker is selected on the map by keys, with all that they say, in order, whatever counts now',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    await toSpeakers(page);
    await mapOf(page).getByRole('button', { name: 'TASS', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(heading(page, 'TASS')).toBeVisible();
    await expect(mapOf(page).getByRole('button', { name: 'TASS', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    const panel = evidenceOf(page);
    const opened = new Set(claimsOf('tass').map(({ document }) => document)).size;
    await expect(panel).toContainText(
      `${claimsOf('tass').length} claims on ${tiesOf('tass').length} ties, in ${opened} documents`,
    );
    await expect(panel.getByText('Heard at first hand')).toBeVisible();
    await expect(panel.locator('ol > li')).toHaveCount(claimsOf('tass').length);

    const moved = panel.locator('.tie', { hasText: 'Ban suspended, April 2025' }).locator('ol > li');
    await expect(moved).toHaveCount(2);
    await expect(moved.first()).toContainText(
      '17 April 2025 affirms ban lifted or suspended said again, 18 April 2025',
    );

    await panel.getByRole('button', { name: 'Tell the map as they do' }).click();
    await expect(mapOf(page).locator('[data-tie="military-agreement-2026"]').first()).toHaveAttribute(
      'opacity',
      '0.14',
    );
    await expect(faceButton(page, 'Actors and ties')).toHaveAttribute('aria-pressed', 'true');
    await panel.getByRole('button', { name: /^ANI/ }).click();
    await panel.getByRole('button', { name: 'ANI', exact: true }).click();
    await expect(panel.getByText('told by others')).toHaveCount(claimsOf('ani').length);
    await panel.getByRole('button', { name: 'Compare with this speaker' }).click();
    await expect(page.getByRole('status')).toHaveText(
      /^Compared: 0 told differently, 4 affirmed only in A, 12 affirmed only in B, 1 told/,
    );
    await panel.getByRole('button', { name: 'Tell the map as they do' }).click();
    await panel.getByRole('button', { name: 'Tell the map as everyone does' }).click();
    await expect(page.getByRole('status')).toHaveText('As told by everyone.');
  },
);

test('a speaker is found in the list, and from there who clashes with them', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await toList(page, 'Speakers');
  const panel = evidenceOf(page);
  await expect(panel.getByRole('heading', { name: `${speakers.length} speakers` })).toBeVisible();
  await expect(panel.getByRole('list').first().getByRole('button').first()).toHaveText(
    /Taliban government – UN sanctions monitoring team\s*clash over 3 ties/,
  );
  const most = Math.max(...speakers.map((id) => claimsOf(id).length));
  const [top] = speakers.filter((id) => claimsOf(id).length === most);
  await expect(panel.getByRole('list').last().getByRole('button').first()).toContainText(nameOf.get(top!)!);

  await panel.getByRole('searchbox', { name: 'Find a speaker' }).fill('us tow');
  await expect(panel.getByRole('list').last().getByRole('button')).toHaveCount(1);
  await panel.getByRole('button', { name: /^US Tower 1 claim/ }).click();
  await expect(heading(page, 'US Tower')).toBeVisible();
  const first = panel.getByRole('region', { name: 'Whom they agree and clash with' }).getByRole('button').first();
  await expect(first).toHaveText(/clash over 1 tie/);
  await panel.getByRole('button', { name: '‹ Speakers' }).click();
  await expect(panel.getByRole('searchbox')).toBeVisible();
});

test(
  'a line of the map opens the pair: what they agree on, what they clash over, and their tellings compared',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    await toSpeakers(page);
    const key = JSON.stringify(['ani', 'tass']);
    const knot = mapOf(page)
      .locator('.knots > [data-tie]')
      .and(page.locator(`[data-tie='${key}']`));
    await knot.click();
    await expect(heading(page, 'ANI and TASS')).toBeVisible();
    const panel = evidenceOf(page);
    await expect(panel.getByText('Agree on 1 tie, clash over 1 tie')).toBeVisible();
    await expect(panel.getByRole('heading', { name: 'They clash over' })).toBeVisible();
    await expect(panel.getByRole('button', { name: /Turkmenistan – Moscow Format/ })).toBeVisible();
    await panel.getByRole('button', { name: 'Compare what they tell' }).click();
    await expect(page.getByRole('status')).toHaveText(/^A is told by ANI, B by TASS: /);
    await expect(panel.getByRole('heading', { name: 'Differences, largest first' })).toBeVisible();
    await expect(faceButton(page, 'Actors and ties')).toHaveAttribute('aria-pressed', 'true');
  },
);

test(
  'the speakers are saved as they are drawn, with a title, a legend of the lines and notes on each clash',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    await toSpeakers(page);
    const lines = await mapOf(page).locator('.ties > [data-tie]').count();
    const clashes = await mapOf(page).locator('.knots > [data-tie]').count();
    const { text } = await saveSvg(page);
    const { trouble, texts, layers } = await readDrawing(page, text);
    expect(trouble).toBe('');
    expect(layers.actors).toHaveLength(speakers.length);
    expect(layers.ties).toHaveLength(lines);
    for (const words of ['Russia and the Taliban government', 'Agree', 'Clash', 'Agree and clash', 'Voice', 'State'])
      expect(texts).toContain(words);
    expect(texts).not.toContain('Alliance');
    expect(texts.join(' ')).toContain(`${speakers.length} speakers, ${lines} pairs, ${clashes} clashing`);
    // Each clash has its number twice: on the map, as a halo and a number, and before its note.
    expect(texts.filter((words) => words === String(clashes)).length).toBe(3);
    expect(texts.join(' ')).toMatch(/Armenia \[\d+\] and CIA World Factbook \[\d+\] clash over Armenia – CSTO/);
  },
);

test('what the dataset does not know is counted as its file says', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await toList(page, 'Coverage');
  const panel = evidenceOf(page);
  const affirmed = ties.filter(({ claims }) => claims.some(({ stance }) => stance === 'affirms'));
  const dated = ({ from, to }: { from?: string; to?: string }): boolean => from !== undefined || to !== undefined;
  const heardOf = speakers.filter((id) => !claimsOf(id).every(isUnopened));
  const expected = {
    'Affirmed in one document': affirmed.filter((tie) => origins(tie).size === 1).length,
    'No page opened': affirmed.filter((tie) => origins(tie).size === 0).length,
    'Without a quotation': ties.filter(({ claims }) => claims.every(({ quotation }) => quotation === undefined)).length,
    'Without dates': ties.filter(
      (tie) => !dated(tie) && !tie.claims.some((claim) => claim.stance !== 'denies' && dated(claim)),
    ).length,
    'Heard only through others': heardOf.filter((id) => !claimsOf(id).some(isOwn)).length,
    'Speakers without a page': speakers.length - heardOf.length,
  };
  const summaries = panel.locator('summary');
  for (const [title, count] of Object.entries(expected)) {
    await expect(summaries.filter({ hasText: title })).toHaveText(new RegExp(`${title}\\s+${count}$`));
  }
  const { 'Affirmed in one document': thin } = expected;
  await expect(panel.getByText(`${thin} of ${ties.length} ties rest on one document.`)).toBeVisible();

  await summaries.filter({ hasText: 'Affirmed in one document' }).press('Enter');
  await expect(panel.getByRole('list').getByRole('button')).toHaveCount(Math.min(100, thin));
  await summaries.filter({ hasText: 'Affirmed in one document' }).press('Enter');
  await summaries.filter({ hasText: 'Without a quotation' }).press('Enter');
  const rest = expected['Without a quotation'] - 100;
  await expect(panel.getByRole('button', { name: `Show the last ${rest} of ${rest + 100}` })).toBeVisible();
  await summaries.filter({ hasText: 'Times without documents' }).press('Enter');
  await expect(panel.getByText('22 June 2012 to 15 May 2019 · 6 years and 10 months')).toBeVisible();
  await summaries.filter({ hasText: 'Speakers without a page' }).press('Enter');
  await panel.getByRole('button', { name: 'Armenia', exact: true }).click();
  await expect(panel.getByText('No page of theirs was opened')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing among the speakers, ${colorScheme}`, { tag: '@long' }, () => {
    test.use({ colorScheme });

    test('on the map, in both lists, with a speaker and with a pair', async ({ page }) => {
      // The rules look at every symbol of the map.
      test.slow();
      const panel = evidenceOf(page);
      await openStory(page);
      await toSpeakers(page);
      await mapOf(page).getByRole('button', { name: 'TASS', exact: true }).press('Enter');
      await expect(heading(page, 'TASS')).toBeVisible();
      expect(await violations(page, 'main')).toEqual([]);
      await panel.getByRole('button', { name: /^ANI/ }).click();
      await expect(heading(page, 'ANI and TASS')).toBeVisible();
      expect(await violations(page, '#panel-evidence')).toEqual([]);
      await toList(page, 'Speakers');
      expect(await violations(page, '#panel-evidence')).toEqual([]);
      await toList(page, 'Coverage');
      for (const title of ['No page opened', 'Speakers without a page', 'Times without documents'])
        await panel.locator('summary', { hasText: title }).press('Enter');
      expect(await violations(page, '#panel-evidence')).toEqual([]);
    });
  });
}
