import type { Page } from '@playwright/test';
import { expect, test } from './fixture.ts';
import { mapOf, openStory } from './map.ts';

const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(20, 24, 31)' } as const;

async function expectTheme(page: Page, name: keyof typeof paper): Promise<void> {
  await expect(mapOf(page)).toHaveCSS('background-color', paper[name]);
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute(
    'aria-pressed',
    String(name === 'dark'),
  );
}

test('the theme follows the system, also when the system changes its mind', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openStory(page);
  await expectTheme(page, 'dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectTheme(page, 'light');
});

test('a choice of the theme outlives a reload, and a change of the system', { tag: '@long' }, async ({ page }) => {
  await openStory(page);
  await expectTheme(page, 'light');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expectTheme(page, 'dark');
  await page.reload();
  await expectTheme(page, 'dark');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectTheme(page, 'light');
});
