/** The two clocks: when ties held, and what had been said. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { violations } from './axe.ts';
import { actor, drawnActors, drawnTies, evidenceOf, expectUnmoved, openStory } from './map.ts';
import { story } from './story.ts';

function timelineOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Timeline' });
}

/** One end of the window. */
function end(page: Page, name: 'The window begins' | 'The window ends' | 'Said until'): Locator {
  return timelineOf(page).getByRole('slider', { name });
}

/** Goes to the other clock as the keyboard does. */
async function chooseSaid(page: Page): Promise<void> {
  await timelineOf(page).getByRole('radio', { name: 'When ties held' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('status')).toHaveText('The timeline shows when things were said.');
}

/** What the bar of a year counts, as its tooltip says. */
async function counted(page: Page, year: string): Promise<number> {
  const words = await timelineOf(page).locator('title', { hasText: new RegExp(`^${year}:`) }).textContent(); // prettier-ignore
  const [, surely, perhaps] = /(\d+) surely, (\d+) perhaps/.exec(words ?? '') ?? [];
  return Number(surely) + Number(perhaps);
}

/** The outline of all bars: that of the whole time, whatever is looked at. */
async function bars(page: Page): Promise<(string | null)[]> {
  return timelineOf(page)
    .locator('path.sure, path.ground')
    .evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Undo' }).click();
}

test('as known on 28 May 2026 fewer ties are drawn, where they were, and one undo brings all back', async ({
  page,
}) => {
  await openStory(page);
  const [all, before] = [await drawnTies(page), await drawnActors(page)];
  await chooseSaid(page);
  const whole = await bars(page);
  const day = timelineOf(page).getByLabel('As known on');
  await day.fill('2026-05-28');
  await expect(page.getByRole('status')).toHaveText('As known on 28 May 2026: 143 of 145 ties shown.');
  await expect(timelineOf(page)).toContainText('143 of 145 ties');
  const known = await drawnTies(page);
  expect(known).toHaveLength(143);
  expect(known).toContain('military-agreement-2026');
  await expect(end(page, 'Said until')).toHaveAttribute('aria-valuetext', 'until 28 May 2026');
  await expectUnmoved(page, before);
  expect(await bars(page)).toEqual(whole);

  await page.keyboard.press('Control+z');
  await expect(day).toHaveValue('');
  expect(await drawnTies(page)).toEqual(all);
  await expectUnmoved(page, before);
});

test(
  'keys alone move what had been said bin by bin, and each key can be taken back',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const before = await drawnActors(page);
    await chooseSaid(page);
    const until = end(page, 'Said until');
    await until.focus();
    const seen: number[] = [];
    for (const year of ['2025', '2024', '2023']) {
      await page.keyboard.press('ArrowLeft');
      await expect(until).toHaveAttribute('aria-valuetext', `until ${year}`);
      const { length } = await drawnTies(page);
      await expect(page.getByRole('status')).toHaveText(
        `As known by the end of ${year}: ${length} of ${story.ties.length} ties shown.`,
      );
      seen.push(length);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => b - a));
    expect(seen.at(-1)).toBeLessThan(seen[0]!);
    await expectUnmoved(page, before);

    await page.keyboard.press('Control+z');
    await expect(until).toHaveAttribute('aria-valuetext', 'until 2024');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect(until).toHaveAttribute('aria-valuetext', 'to the end');
    await expect(page.getByRole('status')).toHaveText(/^All that was ever said: 145 of 145 ties shown\.$/);
  },
);

test(
  'a window set by keys shows the ties that may have held in it, and the undated while their box is ticked',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const before = await drawnActors(page);
    // The panels come after the map.
    await expect(end(page, 'The window ends')).toBeVisible();
    const whole = await bars(page);
    const undated = Number(/(\d+) ties without a date/.exec((await timelineOf(page).textContent()) ?? '')?.[1]);
    await end(page, 'The window ends').focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+Tab');
    await expect(end(page, 'The window begins')).toBeFocused();
    await page.keyboard.press('End');
    await expect(end(page, 'The window begins')).toHaveAttribute('aria-valuetext', 'from 2025');
    const held = await counted(page, '2025');
    await expect(page.getByRole('status')).toHaveText(`May have held in 2025: ${held + undated} of 145 ties shown.`);
    expect(await drawnTies(page)).toHaveLength(held + undated);
    await expectUnmoved(page, before);
    expect(await bars(page)).toEqual(whole);

    const box = timelineOf(page).getByRole('checkbox', { name: `${undated} ties without a date` });
    await expect(box).toBeChecked();
    await box.focus();
    await page.keyboard.press('Space');
    await expect(page.getByRole('status')).toHaveText(new RegExp(`, ${held} of 145 ties\\.$`));
    expect(await drawnTies(page)).toHaveLength(held);
    await expectUnmoved(page, before);

    await timelineOf(page).getByRole('button', { name: 'Reset the time' }).press('Enter');
    await expect(page.getByRole('status')).toHaveText('The whole map: 145 of 145 ties shown.');
    await expect(end(page, 'The window ends')).toHaveAttribute('aria-valuetext', 'to the end');
  },
);

test(
  'the pointer draws a window, moves it, and drags its ends; each gesture is one step',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const plot = (await timelineOf(page).getByRole('group', { name: 'Ties by when they held' }).boundingBox())!;
    const years = 49;
    const drag = async (from: number, to: number): Promise<void> => {
      const x = (place: number): number => plot.x + (plot.width * place) / years;
      await page.mouse.move(x(from), plot.y + 8);
      await page.mouse.down();
      await page.mouse.move(x((from + to) / 2), plot.y + 9, { steps: 4 });
      await page.mouse.move(x(to), plot.y + 8, { steps: 4 });
      await page.mouse.up();
    };
    const expectWindow = async (from: string, to: string): Promise<void> => {
      await expect(end(page, 'The window begins')).toHaveAttribute('aria-valuetext', from);
      await expect(end(page, 'The window ends')).toHaveAttribute('aria-valuetext', to);
    };
    // Beside a handle: what is hidden there for the keyboard takes no pointer.
    await drag(years - 0.1, 40.5);
    await expect(end(page, 'The window begins')).toHaveAttribute('aria-valuetext', 'from 2019');
    await page.keyboard.press('Control+z');
    await drag(20.5, 29.5);
    await expectWindow('from 1999', 'until 2008');
    await expect(page.getByRole('status')).toHaveText(/^May have held from 1999 to 2008: \d+ of 145 ties shown\.$/);
    await drag(24, 34);
    await expectWindow('from 2009', 'until 2018');
    await drag(30 - 0.2, 22);
    await expectWindow('from 2001', 'until 2018');
    await expect(end(page, 'The window begins')).toBeFocused();
    await drag(45.5, 45.5);
    await expectWindow('from 2024', 'until 2024');
    for (const [from, to] of [
      ['from 2001', 'until 2018'],
      ['from 2009', 'until 2018'],
      ['from 1999', 'until 2008'],
      ['from the beginning', 'to the end'],
    ] as const) {
      await undo(page);
      await expectWindow(from, to);
    }
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  },
);

test(
  'a play goes on bin by bin until it is paused or something else is done, and is one step',
  { tag: '@long' },
  async ({ page }) => {
    await openStory(page);
    const before = await drawnActors(page);
    await chooseSaid(page);
    const until = end(page, 'Said until');
    const at = async (): Promise<number> => Number(await until.inputValue());
    await timelineOf(page).getByRole('button', { name: 'Play' }).click();
    await expect.poll(at).toBeLessThan(15);
    await expect.poll(at).toBeGreaterThan(2);
    await timelineOf(page).getByRole('button', { name: 'Pause' }).click();
    const paused = 2011 + (await at());
    await expect(page.getByRole('status')).toHaveText(
      new RegExp(`^As known by the end of ${paused}: \\d+ of 145 ties shown\\.$`),
    );
    await expectUnmoved(page, before);
    await undo(page);
    await expect(until).toHaveAttribute('aria-valuetext', 'to the end');

    await timelineOf(page).getByRole('button', { name: 'Play' }).click();
    await expect.poll(at).toBeLessThan(15);
    await expect.poll(at).toBeGreaterThan(1);
    await timelineOf(page).getByRole('button', { name: 'One step back' }).click();
    await expect(timelineOf(page).getByRole('button', { name: 'Play' })).toBeVisible();
    const stopped = await at();
    await undo(page);
    expect(await at()).toBe(stopped + 1);
    await undo(page);
    await expect(until).toHaveAttribute('aria-valuetext', 'to the end');

    await timelineOf(page).getByRole('button', { name: 'Play' }).click();
    await actor(page, 'Russia').click();
    await expect(evidenceOf(page).getByRole('heading', { name: 'Russia', level: 2 })).toBeVisible();
    await expect(timelineOf(page).getByRole('button', { name: 'Play' })).toBeVisible();
  },
);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('axe finds nothing in the timeline while both clocks are set', { tag: '@long' }, async ({ page }) => {
      await openStory(page);
      await end(page, 'The window begins').press('PageUp');
      await chooseSaid(page);
      await timelineOf(page).getByLabel('As known on').fill('2026-05-28');
      await expect(timelineOf(page).getByRole('radio', { name: 'When ties held, set' })).toHaveCount(1);
      expect(await violations(page, '.timeline')).toEqual([]);
    });
  });
}

test.describe('on a small screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the clock is chosen and the day set by touch, and nothing sticks out', { tag: '@long' }, async ({ page }) => {
    await openStory(page);
    await timelineOf(page).getByText('Said', { exact: true }).tap();
    await timelineOf(page).getByLabel('As known on').fill('2026-05-28');
    await expect(page.getByRole('status')).toHaveText('As known on 28 May 2026: 143 of 145 ties shown.');
    const plot = timelineOf(page).getByRole('group', { name: 'Claims by when they were said' });
    const { width, height } = (await plot.boundingBox())!;
    await plot.tap({ position: { x: width * 0.85, y: height / 2 } });
    await expect(end(page, 'Said until')).toHaveAttribute('aria-valuetext', 'until 2024');
    const over = await timelineOf(page).evaluate((timeline) => timeline.scrollWidth - timeline.clientWidth);
    expect(over).toBe(0);
  });
});
