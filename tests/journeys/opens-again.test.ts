import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from './fixture.ts';
import { openFile } from './open-file.ts';
import { actor, drawnActors, drawnTies, evidenceOf, isDrawn, mapOf, openStory, saveSvg, tieType } from './map.ts';
import { story } from './story.ts';

test('the command line writes the bytes that the page saves', async ({ page }, info) => {
  await openStory(page);
  await page.getByRole('button', { name: 'Only Counter-terrorism' }).click();
  await actor(page, 'Taliban government').click();
  const { text } = await saveSvg(page);
  const out = info.outputPath('map.svg');
  const address = page.url();
  expect(address).toContain('select=actor:');
  // An address on this very machine is not printed on a picture; the view in it is what counts.
  const view = `{"selection":${JSON.stringify({ kind: 'actor', id: address.split('select=actor:')[1] })},"hiddenTypes":${JSON.stringify(story.tieTypes.map(({ id }) => id).filter((id) => id !== 'counter-terrorism'))}}`;
  execFileSync('node', ['bin/entente.mjs', 'render', 'data/russia-taliban/dataset.json', '--view', view, '--out', out]);
  expect(readFileSync(out, 'utf8')).toBe(text);
});

test('a picture opens where it was taken: the same view, and everybody in the same place', async ({ page }) => {
  await openStory(page);
  await tieType(page, 'Membership').uncheck();
  await actor(page, 'China').click();
  const place = await actor(page, 'Ukraine').boundingBox();
  await page.mouse.move(place!.x + place!.width / 2, place!.y + place!.height / 2);
  await page.mouse.down();
  await page.mouse.move(place!.x + 60, place!.y + 40, { steps: 4 });
  await page.mouse.up();
  await page.getByRole('button', { name: 'Fit', exact: true }).click();
  await isDrawn(page);
  const { text } = await saveSvg(page);
  const [ties, address] = [await drawnTies(page), new URL(page.url()).hash];
  const before = await drawnActors(page);

  await page.goto('about:blank');
  await openStory(page);
  await openFile(page, 'map.svg', text);
  await expect(tieType(page, 'Membership')).not.toBeChecked();
  await isDrawn(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await drawnTies(page)).toEqual(ties);
  await expect(evidenceOf(page)).toContainText('China');
  const after = await drawnActors(page);
  const shift = { x: 0, y: 0 };
  for (const [id, { x, y }] of after) {
    // The map is fitted anew: all of it may stand a little elsewhere, and nothing within it.
    if (shift.x === 0) Object.assign(shift, { x: x - before.get(id)!.x, y: y - before.get(id)!.y });
    expect(Math.abs(x - before.get(id)!.x - shift.x)).toBeLessThan(0.6);
    expect(Math.abs(y - before.get(id)!.y - shift.y)).toBeLessThan(0.6);
  }
  // The same picture again: its view, its places and its bytes.
  expect((await saveSvg(page)).text).toBe(text);
  expect(address).toContain('types=membership');
});

test('a drawing that was changed is said to be, and what is shown comes from the data', async ({ page }) => {
  await openStory(page);
  const { text } = await saveSvg(page);
  const forged = text.replace(/>Russia<\/text>/g, '>Rossiya</text>');
  expect(forged).not.toBe(text);
  await openFile(page, 'forged.svg', forged);
  const report = page.getByRole('alert', { name: 'Problems in the file' });
  await expect(report).toContainText('The drawing was changed since it was saved: it says other words');
  await report.getByRole('button', { name: 'Close' }).click();
  await expect(actor(page, 'Russia')).toHaveCount(1);
});

test(
  'a picture that holds no data, or broken data, is refused with a sentence, and the story stays',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const { text } = await saveSvg(page);
    const report = page.getByRole('alert', { name: 'Problems in the file' });
    const refused: readonly (readonly [content: string, says: string])[] = [
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'This picture holds no data of Entente'],
      [text.slice(0, text.length / 2), 'This is not XML from end to end'],
      [text.replace(/(<entente:snapshot[^>]*>\s*.{30})./, '$1'), 'The picture’s data cannot be read'],
      ['<!DOCTYPE html><html lang="en"></html>', 'This is XML, but no picture'],
    ];
    for (const [content, says] of refused) {
      await openFile(page, 'strange.svg', content);
      await expect(report).toContainText(says);
      await report.getByRole('button', { name: 'Close' }).click();
      await expect(mapOf(page).getByRole('button')).toHaveCount(story.actors.length);
    }
  },
);

test(
  'opened beside a newer version of its dataset, it lists what has changed since',
  { tag: '@long' },
  async ({ page }) => {
    const older = structuredClone(story) as unknown as {
      ties: { id: string; claims: { speaker: string; stance: string }[] }[];
    };
    const pact = older.ties.find(({ claims }) => claims.some(({ stance }) => stance === 'denies'))!;
    pact.claims = pact.claims.filter(({ stance }) => stance === 'affirms').slice(0, 1);
    await openStory(page);
    await openFile(page, 'older.json', JSON.stringify(older));
    await isDrawn(page);
    const { text } = await saveSvg(page);
    await page.goto('about:blank');
    await openStory(page);
    await openFile(page, 'older.svg', text);
    const panel = page.getByRole('region', { name: 'What changed since' });
    await expect(panel).toContainText('Standings');
    await expect(panel).toContainText('contested');
    await panel.getByRole('button', { name: /Open the newer version/ }).click();
    await expect(panel).toHaveCount(0);
    await isDrawn(page);
    await expect(mapOf(page).getByRole('button')).toHaveCount(story.actors.length);
  },
);
