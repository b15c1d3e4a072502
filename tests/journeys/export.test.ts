import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { saveSvg } from './map.ts';

/** A figure's key → stroke and dashes of each of its paths. */
type Strokes = Readonly<Record<string, readonly string[]>>;

interface Picture {
  readonly strokes: Strokes;
  readonly labels: readonly string[];
}

async function open(page: Page): Promise<void> {
  await page.goto('./');
  await expect(page.locator('.labels [data-actor]').first()).toBeVisible();
}

async function saved(page: Page, path: string): Promise<string> {
  const { name, text } = await saveSvg(page);
  expect(name).toBe('russia-taliban-2026-11-23.svg');
  writeFileSync(path, text);
  return text;
}

/** What stands on the screen. */
function onScreen(page: Page): Promise<Picture> {
  return page.evaluate(() => {
    const strokes: Record<string, string[]> = {};
    for (const g of document.querySelectorAll('.ties > [data-tie], .actors > [data-actor]')) {
      const key =
        g.getAttribute('data-tie') === null
          ? `actors-${g.getAttribute('data-actor')}`
          : `ties-${g.getAttribute('data-tie')}`;
      strokes[key] = [...g.querySelectorAll('path:not(.hit)')].map((path) =>
        ['fill', 'stroke', 'stroke-dasharray'].map((name) => path.getAttribute(name)).join(' '),
      );
    }
    const labels = [...document.querySelectorAll('.labels text')].map((text) => text.textContent);
    return { strokes, labels };
  });
}

/** What stands in the file, read in a page of its own: the app's page forbids strings to become markup. */
async function inFile(
  page: Page,
  svg: string,
): Promise<Picture & { readonly cropped: string[]; readonly bad: string[] }> {
  const blank = await page.context().newPage();
  const found = await blank.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (parsed.querySelector('parsererror') !== null) throw new Error('The file is not well-formed.');
    const root = document.importNode(parsed.documentElement, true) as unknown as SVGSVGElement;
    document.body.append(root);
    const prefix = `${root.id}-`;
    const strokes: Record<string, string[]> = {};
    for (const g of root.querySelectorAll(`[id^="${prefix}ties-"], [id^="${prefix}actors-"]`)) {
      strokes[g.id.slice(prefix.length)] = [...g.querySelectorAll('path')].map((path) =>
        ['fill', 'stroke', 'stroke-dasharray'].map((name) => path.getAttribute(name)).join(' '),
      );
    }
    const frame = root.getBoundingClientRect();
    const texts = [...root.querySelectorAll('text')];
    const cropped = texts
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      })
      .map((element) => element.textContent);
    const bad = [...root.querySelectorAll('script, foreignObject, image, use, [href], [style], [class]')].map(
      (element) => element.tagName,
    );
    return { strokes, labels: texts.map((element) => element.textContent), cropped, bad };
  }, svg);
  await blank.close();
  return found;
}

test('the file holds just what is visible, drawn as on the screen, with nothing cropped', async ({ page }, info) => {
  await open(page);
  for (const filter of [null, 'Only Counter-terrorism']) {
    if (filter !== null) await page.getByRole('button', { name: filter }).click();
    await page.mouse.move(5, 5);
    const screen = await onScreen(page);
    const file = await inFile(page, await saved(page, info.outputPath('map.svg')));
    expect(file.strokes).toEqual(screen.strokes);
    for (const label of screen.labels) expect(file.labels).toContain(label);
    expect(file.cropped).toEqual([]);
    expect(file.bad).toEqual([]);
    expect(file.labels.join('\n')).toContain('Russia and the Taliban government');
  }
});

for (const [program, args] of [
  ['rsvg-convert', ['--output', 'map.png', 'map.svg']],
  ['inkscape', ['--export-type=png', '--export-filename=map.png', 'map.svg']],
] as const) {
  test(`${program} draws the file`, { tag: '@long' }, async ({ page }, info) => {
    const missing = spawnSync(program, ['--version']).status !== 0;
    test.skip(missing, `${program} is not installed on this machine`);
    await open(page);
    await saved(page, info.outputPath('map.svg'));
    const run = spawnSync(program, args, { cwd: info.outputDir, encoding: 'utf8' });
    expect(run.status, run.stderr).toBe(0);
    expect(readFileSync(info.outputPath('map.png')).length).toBeGreaterThan(20_000);
  });
}
