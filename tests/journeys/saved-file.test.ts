import { readDrawing, screenText, type Drawn } from './drawing.ts';
import { expect, test } from './fixture.ts';
import { actor, drawnActors, drawnTies, isDrawn, mapOf, openStory, saveSvg, tieType } from './map.ts';
import { endsOf, tiesWith } from './story.ts';

const ids = (figures: readonly Drawn[]): string[] => figures.map(({ id }) => id).toSorted();

test('the file holds what is visible, of nothing but shapes, text and its own data, and every mark is that of the screen', async ({
  page,
}) => {
  await openStory(page);
  const { name, text } = await saveSvg(page);
  expect(name).toBe('russia-taliban-2026-11-23.svg');
  const { trouble, elements, attributes, texts, layers } = await readDrawing(page, text);
  expect(trouble).toBe('');
  expect(elements.toSorted()).toEqual(
    ['defs', 'desc', 'g', 'metadata', 'path', 'rect', 'snapshot', 'style', 'svg', 'text', 'title'],
  ); // prettier-ignore
  expect(attributes.filter((attribute) => /^on|href|style|class|src/.test(attribute))).toEqual([]);
  expect(text).not.toMatch(/url\((?!data:font\/)|@import|<!|<\?(?!xml )/);
  expect(ids(layers.ties)).toEqual(await drawnTies(page));
  expect(ids(layers.actors)).toEqual([...(await drawnActors(page)).keys()]);
  for (const words of ['Russia', 'Agreed', 'Contested', 'Alliance', 'State', 'Armed group'])
    expect(texts).toContain(words);
  expect(texts.join(' ')).toMatch(
    /All tie types · 52 actors, 145 ties, \d+ contested.*Sources: .*as of 23 November 2026/,
  );

  const screen = (await readDrawing(page, await screenText(page))).layers;
  expect(screen.ties.length).toBeGreaterThan(90);
  expect(screen.labels.length).toBeGreaterThan(30);
  expect(layers.ties).toEqual(screen.ties);
  expect(layers.knots).toEqual(screen.knots);
  expect(layers.actors).toEqual(screen.actors);
  // The page has more room than the screen: it may hold more labels, but none fewer, and break other names in two.
  const told = ({ id, looks }: Drawn): unknown => {
    const words = looks.map(({ words }) => words).join(' ');
    return [id, new Set(words.split(' ')), { ...looks[0], words: '' }];
  };
  const labels = new Map(layers.labels.map((label) => [label.id, told(label)]));
  for (const label of screen.labels) expect(labels.get(label.id)).toEqual(told(label));
});

for (const scheme of ['light', 'dark'] as const) {
  test(
    `after a filter and a selection the file holds just those, in the ${scheme} theme`,
    { tag: '@long' },
    async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openStory(page);
      await page.getByRole('button', { name: 'Only Counter-terrorism' }).click();
      const expected = tiesWith((type) => type === 'counter-terrorism');
      await expect(actor(page, 'Ukraine')).toHaveCount(0);
      await actor(page, 'Taliban government').click();
      const { text } = await saveSvg(page, [scheme === 'dark' ? 'Dark' : 'Light']);
      const file = await readDrawing(page, text);
      const screen = await readDrawing(page, await screenText(page));
      expect(ids(file.layers.ties)).toEqual(expected);
      expect(ids(file.layers.actors)).toEqual(endsOf(expected));
      expect(file.layers.ties).toEqual(screen.layers.ties);
      expect(file.layers.actors).toEqual(screen.layers.actors);
      expect(file.texts).toContain('Counter-terrorism');
      expect(file.texts).not.toContain('Alliance');
      expect(file.texts.join(' ')).toContain('Only counter-terrorism');
    },
  );
}

test('a map that was zoomed into is saved whole', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  const whole = (await readDrawing(page, (await saveSvg(page)).text)).layers;
  for (let step = 0; step < 3; step++) await page.getByRole('button', { name: 'Zoom in' }).click();
  await isDrawn(page);
  const { text } = await saveSvg(page);
  const { layers } = await readDrawing(page, text);
  expect(layers).toEqual(whole);
});

test('with nothing visible the file is still a page that says so', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await page.getByRole('button', { name: 'Show none: Ties' }).click();
  await expect(tieType(page, 'Alliance')).not.toBeChecked();
  await expect(mapOf(page).getByRole('button')).toHaveCount(0);
  const { trouble, texts, layers } = await readDrawing(page, (await saveSvg(page)).text);
  expect(trouble).toBe('');
  expect(layers.ties).toEqual([]);
  expect(texts.join(' ')).toContain('No tie types · 0 actors, 0 ties');
});
