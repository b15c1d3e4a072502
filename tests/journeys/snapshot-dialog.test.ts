import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { violations } from './axe.ts';
import { expect, test } from './fixture.ts';
import { openStory } from './map.ts';

function exportButton(page: Page): Locator {
  return page.getByRole('button', { name: 'Export…' });
}

function dialogOf(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Export' });
}

/** Opens the dialog by the keyboard, and waits for its first picture. */
async function openDialog(page: Page): Promise<Locator> {
  await openStory(page);
  await exportButton(page).press('Enter');
  const dialog = dialogOf(page);
  await isMade(dialog);
  return dialog;
}

/** Waits until the picture of what is chosen now stands in the preview. */
async function isMade(dialog: Locator): Promise<void> {
  await expect(dialog.getByText(/Smallest letters \d+\.\d pt/)).toBeVisible();
  await expect(dialog.getByRole('progressbar', { includeHidden: true })).toHaveCount(0);
}

/** Radio buttons that look like tiles are chosen by their label. */
async function choose(dialog: Locator, name: string): Promise<void> {
  await dialog.locator('label').filter({ hasText: name }).first().click();
  await isMade(dialog);
}

async function download(page: Page, press: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await dialogOf(page).getByRole('button', { name: press }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Width and height as a PNG's header says. */
function sizeOfPng(bytes: Buffer): [width: number, height: number] {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** How many colours a PNG has, and how opaque its first pixel is. */
function lookAt(page: Page, png: Buffer): Promise<{ colors: number; corner: number }> {
  return page.evaluate(
    async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      return { colors: new Set(pixels).size, corner: pixels[0]! >>> 24 };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
}

test('it opens by the keyboard, shows the picture, and Escape gives the focus back', async ({ page }) => {
  const dialog = await openDialog(page);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  const width = () => dialog.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBe(1120);
  expect(await violations(page, 'dialog')).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(exportButton(page)).toBeFocused();

  // A click beside it closes it too, but not one that began inside.
  await exportButton(page).press('Enter');
  await dialog.getByRole('heading', { name: 'Export' }).hover();
  await page.mouse.down();
  await page.mouse.move(10, 450);
  await page.mouse.up();
  await expect(dialog).toBeVisible();
  await page.mouse.click(10, 450);
  await expect(dialog).toBeHidden();
  await expect(exportButton(page)).toBeFocused();
});

test('each page says its size, and what was chosen is there the next time', { tag: '@long' }, async ({ page }) => {
  const dialog = await openDialog(page);
  for (const [name, size] of [
    ['A4 upright', '210 × 297 mm'],
    ['A4 across', '297 × 210 mm'],
    ['A3 across', '420 × 297 mm'],
    ['Slide, 16:9', '1,280 × 720 px'],
    ['One column', /\b8\d × \d+ mm/],
    ['Screen', /1,120 × [\d,]+ px/],
    ['A4 across', '297 × 210 mm'],
  ] as const) {
    await choose(dialog, name);
    await expect(dialog.locator('p').filter({ hasText: 'Smallest letters' })).toContainText(size);
  }
  await expect(dialog.getByText('Letters under 6 pt are hard to read')).toBeVisible();
  await page.reload();
  await exportButton(page).click();
  await expect(dialog.getByRole('radio', { name: 'A4 across' })).toBeChecked();
});

test('the SVG that is saved is the one that is previewed, without what was left out', async ({ page }) => {
  const dialog = await openDialog(page);
  await expect(dialog.getByRole('checkbox', { name: 'Link to this view' })).toBeDisabled();
  await dialog.getByLabel('Names on the map').selectOption({ label: 'Russian, 37 of 52 names' });
  await dialog.getByRole('checkbox', { name: 'Notes' }).uncheck();
  // At once: the picture that is saved waits for the last choice.
  const { name, bytes } = await download(page, 'Save SVG');
  expect(name).toBe('russia-taliban-2026-11-23.svg');
  const svg = bytes.toString();
  expect(svg).toContain('Россия');
  expect(svg).toContain('entente:snapshot');
  expect(svg).not.toContain('russia-taliban-notes');
  await expect(dialog.getByRole('status')).toHaveText(`Saved ${name}.`);
});

test('the PNG has the size that was asked for, and something is drawn on it', async ({ page }) => {
  const dialog = await openDialog(page);
  await choose(dialog, 'Slide, 16:9');
  for (const [colors, letters, corner] of [
    ['Light', 'Text that brings its font', 255],
    ['Transparent', 'Text with the name of its font', 0],
  ] as const) {
    await choose(dialog, colors);
    await choose(dialog, letters);
    const { name, bytes } = await download(page, 'Save PNG');
    expect(name).toBe('russia-taliban-2026-11-23.png');
    expect(sizeOfPng(bytes)).toEqual([2560, 1440]);
    const seen = await lookAt(page, bytes);
    expect(seen.colors).toBeGreaterThan(500);
    expect(seen.corner).toBe(corner);
  }
});

test('a PNG that no browser draws is refused in words, before it is tried', { tag: '@long' }, async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  // The word of a title is not broken: the page becomes as wide as it is.
  const dataset = JSON.parse(readFileSync('data/russia-taliban/dataset.json', 'utf8')) as object;
  const text = JSON.stringify({ ...dataset, title: 'W'.repeat(220) });
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (await choosing).setFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect(page.getByRole('heading', { name: 'WWWW' })).toBeVisible();
  await exportButton(page).click();
  await isMade(dialog);
  await dialog.getByLabel('Scale of the PNG').selectOption('4×');
  await dialog.getByRole('button', { name: 'Save PNG' }).click();
  await expect(dialog.getByRole('status')).toHaveText(
    /^At 4× this would be [\d,]+ × [\d,]+ pixels, and browsers draw up to 16,384 a side\. [123]× fits: [\d,]+ × [\d,]+ pixels\.$/,
  );
});

test('the table is a CSV of what is visible, or of all', async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Only Counter-terrorism' }).click();
  await exportButton(page).click();
  await isMade(dialog);
  const rows = async (): Promise<number> => {
    const { name, bytes } = await download(page, 'Save table (CSV)');
    expect(name).toBe('russia-taliban-2026-11-23.csv');
    return bytes.toString().trimEnd().split('\n').length;
  };
  const visible = await rows();
  await choose(dialog, 'The whole graph');
  expect(await rows()).toBeGreaterThan(visible);
});

test('the picture is copied, and where it may not be, that is said', { tag: '@long' }, async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Copied as (SVG, and as )?PNG of 2,240 × [\d,]+ pixels\.$/);
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toContain('image/png');
  await page.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('no'));
  });
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await expect(dialog.getByRole('status')).toHaveText('This browser did not let the page copy a picture.');
});

test(
  'what is printed is one sheet of the size that was chosen, with nothing of the page on it',
  { tag: '@long' },
  async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    const dialog = await openDialog(page);
    await choose(dialog, 'A4 across');
    const title = await page.title();
    await dialog.getByRole('button', { name: 'Print or PDF…' }).click();
    await expect(dialog.getByRole('status')).toHaveText('Handed to the browser to print.');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.printed img')).toBeVisible();
    await expect(page.locator('.app')).toBeHidden();
    await expect(page.locator('dialog')).toBeHidden();
    await page.emulateMedia({ media: null });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number) as [number, number];
    expect(Math.abs(width - (297 / 25.4) * 72)).toBeLessThan(1);
    expect(Math.abs(height - (210 / 25.4) * 72)).toBeLessThan(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await expect(page.locator('.printed')).toHaveCount(0);
    expect(await page.title()).toBe(title);
  },
);

test(
  'one that takes long says how far it is, can be stopped, and be made after all',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    let go: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (go = resolve));
    await page.route('**/snapshot-worker-*.js', async (route) => {
      await gate;
      await route.continue().catch(() => undefined); // Nobody waits any more.
    });
    await exportButton(page).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByText('Reading the data…')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByText('Stopped.')).toBeVisible();
    await expect(dialog.getByRole('img')).toHaveCount(0);
    go();
    await dialog.getByRole('button', { name: 'Make it' }).click();
    await isMade(dialog);
  },
);

test.describe('where its worker cannot be fetched', () => {
  test.use({ excused: [/Failed to load resource/] });

  test('it says so, and can be tried again', { tag: '@long' }, async ({ page }) => {
    await openStory(page);
    await page.route('**/snapshot-worker-*.js', (route) => route.abort());
    await exportButton(page).click();
    const dialog = dialogOf(page);
    await expect(dialog.getByRole('alert')).toContainText('The picture could not be made');
    await dialog.getByRole('button', { name: 'Save SVG' }).click();
    await expect(dialog.getByRole('status')).toHaveText('There is no picture to save.');
    await page.unroute('**/snapshot-worker-*.js');
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await isMade(dialog);
  });
});

test.describe('on a small screen in the dark', { tag: '@long' }, () => {
  test.use({ viewport: { width: 360, height: 640 }, colorScheme: 'dark' });

  test('the ways out are at hand, and nothing is cut off', async ({ page }) => {
    const dialog = await openDialog(page);
    for (const name of ['Save SVG', 'Save PNG', 'Print or PDF…', 'Copy picture', 'Save table (CSV)', 'Close']) {
      const button = dialog.getByRole('button', { name });
      await expect(button).toBeInViewport({ ratio: 1 });
      expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    }
    expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await violations(page, 'dialog')).toEqual([]);
  });
});
