import type { Page } from '@playwright/test';

/** Opens a file as a reader does, by the button and the dialog of the system. */
export async function openFile(page: Page, name: string, content: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open…' }).click();
  await (
    await choosing
  ).setFiles({
    name,
    mimeType: /\.svg$/.test(name) ? 'image/svg+xml' : 'application/json',
    buffer: Buffer.from(content),
  });
}
