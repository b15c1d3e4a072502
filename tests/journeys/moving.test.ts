import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { drawnActors, drawnTies, emptyPlace, evidenceOf, expectUnmoved, mapOf, openStory, tieType } from './map.ts';
import { story, tiesWith } from './story.ts';

const dragged = 'India';
const draggedId = story.actors.find(({ name }) => name === dragged)!.id;

/** Distance between two actors on the page: what grows and shrinks with the zoom. */
async function spread(page: Page): Promise<number> {
  const actors = await drawnActors(page);
  const [a, b] = [actors.get('russia')!, actors.get('pakistan')!];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

async function drag(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
  await page.mouse.up();
}

/** Drags one actor of the map aside; gives all symbols as they were, and where it was dropped. */
async function dragActor(page: Page) {
  const before = await drawnActors(page);
  const from = before.get(draggedId)!;
  const by = { x: from.x < 720 ? 70 : -70, y: from.y < 450 ? 45 : -45 };
  await drag(page, from, by);
  return { before, dropped: { x: from.x + by.x, y: from.y + by.y } };
}

test('buttons and wheel zoom, Fit brings the whole map back', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  const fitted = await drawnActors(page);
  const start = await spread(page);
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await spread(page)) / start).toBeCloseTo(1.4, 1);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect.poll(async () => (await spread(page)) / start).toBeCloseTo(1, 2);
  await page.getByRole('button', { name: 'Zoom out' }).click();
  // To the end of the glide: what comes next is measured from there.
  await expect.poll(async () => (await spread(page)) / start).toBeCloseTo(1 / 1.4, 4);
  const { x, y } = (await drawnActors(page)).get('russia')!;
  const small = await spread(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect.poll(async () => (await spread(page)) / small).toBeGreaterThan(1.2);
  const after = (await drawnActors(page)).get('russia')!;
  expect(Math.hypot(after.x - x, after.y - y)).toBeLessThan(1);
  await page.getByRole('button', { name: 'Fit' }).click();
  await expect.poll(async () => Object.fromEntries(await drawnActors(page))).toEqual(Object.fromEntries(fitted));
});

test(
  'dragging the empty map pans it by just as much, selects nothing, and a filter then moves nothing',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const before = await drawnActors(page);
    await drag(page, await emptyPlace(page), { x: 60, y: 30 });
    const panned = await drawnActors(page);
    for (const [id, { d, x, y }] of before) {
      expect(panned.get(id)!.d).toBe(d);
      expect(panned.get(id)!.x - x).toBeCloseTo(60, 0);
      expect(panned.get(id)!.y - y).toBeCloseTo(30, 0);
    }
    await expect(evidenceOf(page).getByRole('region', { name: 'Reading: Alliance' })).toBeVisible();
    await tieType(page, 'Membership').uncheck();
    await expect.poll(() => drawnTies(page)).toEqual(tiesWith((type) => type !== 'membership'));
    await expectUnmoved(page, panned);
  },
);

test('an actor stays where it is dropped; “Put actors back” and Undo put it back, each can be taken back', async ({
  page,
}) => {
  await openStory(page);
  const { before, dropped } = await dragActor(page);
  const moved = await drawnActors(page);
  const { x, y } = moved.get(draggedId)!;
  expect(Math.hypot(x - dropped.x, y - dropped.y)).toBeLessThan(1.5);
  await expectUnmoved(page, new Map([...before].filter(([id]) => id !== draggedId)));
  await expect(evidenceOf(page).getByRole('region', { name: 'Reading: Alliance' })).toBeVisible();
  const back = page.getByRole('button', { name: 'Put actors back' });
  await back.click();
  await expect(back).toHaveCount(0);
  await expectUnmoved(page, before);
  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(back).toBeVisible();
  await expectUnmoved(page, moved);
  await undo.click();
  await expect(back).toHaveCount(0);
  await expectUnmoved(page, before);
  await expect(undo).toBeDisabled();
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(back).toBeVisible();
  await expectUnmoved(page, moved);
});

test('what is visible can be arranged anew, and put back where it was', async ({ page }) => {
  await openStory(page);
  const arrange = page.getByRole('button', { name: 'Arrange visible' });
  await expect(arrange).toHaveCount(0);
  await page.getByRole('button', { name: 'Only Armed conflict' }).click();
  await expect(arrange).toBeVisible();
  const before = await drawnActors(page);
  await arrange.click();
  await expect(page.getByRole('button', { name: 'Put actors back' })).toBeVisible();
  await expect(page.getByText(/^\d+ actors arranged anew\.$/)).toHaveCount(1);
  const after = await drawnActors(page);
  expect([...after.keys()].toSorted()).toEqual([...before.keys()].toSorted());
  const moved = [...after].filter(([id, { x, y }]) => Math.hypot(x - before.get(id)!.x, y - before.get(id)!.y) > 2);
  expect(moved.length).toBeGreaterThan(after.size / 2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expectUnmoved(page, before);
});

test('a drag ends where the map ends: the pointer may leave it', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  const { x, y } = (await drawnActors(page)).get(draggedId)!;
  await drag(page, { x, y }, { x: 1420 - x, y: 400 - y });
  await expect(page.getByRole('button', { name: 'Put actors back' })).toBeVisible();
  await page.getByRole('button', { name: 'Fit' }).click();
  const frame = (await mapOf(page).boundingBox())!;
  await expect
    .poll(async () => {
      const there = (await drawnActors(page)).get(draggedId)!;
      return there.x > frame.x && there.x < frame.x + frame.width;
    })
    .toBe(true);
});

test.describe('where what gestures need cannot be fetched', () => {
  test.use({ excused: [/Failed to load resource/] });

  test(
    'buttons move the map, and the next time somebody takes hold of it, it is tried again',
    { tag: '@long' },
    async ({ page }) => {
      const isGesture = '**/gestures-*.js';
      await page.route(isGesture, (route) => route.abort());
      const failed = page.waitForEvent('requestfailed');
      await page.goto('./');
      await failed;
      await expect(mapOf(page)).toHaveAttribute('data-sharp', 'true');
      const start = await spread(page);
      await page.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(async () => (await spread(page)) / start).toBeCloseTo(1.4, 1);
      await page.unroute(isGesture);
      const { x, y } = await emptyPlace(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.up();
      await expect(mapOf(page)).toHaveAttribute('data-movable', 'true');
      const before = await spread(page);
      await page.mouse.wheel(0, -300);
      await expect.poll(async () => (await spread(page)) / before).toBeGreaterThan(1.2);
    },
  );
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap selects, a finger moves the map or the actor beneath it', { tag: '@long' }, async ({ page }) => {
    await openStory(page);
    const symbol = mapOf(page).getByRole('button', { name: 'Mongolia', exact: true });
    const place = async (): Promise<{ x: number; y: number }> => {
      const { x, y, width, height } = (await symbol.locator('path').first().boundingBox())!;
      return { x: x + width / 2, y: y + height / 2 };
    };
    const session = await page.context().newCDPSession(page);
    const swipe = async (from: { x: number; y: number }, right: number, down: number): Promise<void> => {
      const at = (part: number) => [{ x: from.x + right * part, y: from.y + down * part }];
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(0.5) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(1) });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    };
    const start = await place();
    await page.touchscreen.tap(start.x, start.y);
    await expect(symbol).toHaveAttribute('aria-pressed', 'true');
    await swipe({ x: 40, y: 400 }, 50, -20);
    await expect.poll(async () => Math.round((await place()).x - start.x)).toBe(50);
    const before = await place();
    await swipe(before, -40, 40);
    await expect.poll(async () => Math.round((await place()).y - before.y)).toBe(40);
  });
});
