/**
 * Playwright's `test`, with a watch on every page: a journey fails when the page breaks its content security policy,
 * writes an error or a warning to the console, throws, or asks another origin for anything. Journeys import `test` and
 * `expect` from here. A journey that breaks something on purpose names the complaints that must follow: `excused`.
 */
import { test as base, expect, type BrowserContext } from '@playwright/test';

function watch(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== origin) complaints.push(`request to ${url.href}`);
  });
  return complaints;
}

/** Runs in the page. A violation may be reported in the console or not: the event always comes. */
function reportViolations() {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
    console.error('policy violation:', effectiveDirective, blockedURI, sample, sourceFile);
  });
}

export const test = base.extend<{ excused: RegExp[]; watched: undefined }>({
  excused: [[], { option: true }],
  watched: [
    async ({ context, baseURL, excused }, use) => {
      const complaints = watch(context, new URL(baseURL ?? 'http://127.0.0.1').host);
      await context.addInitScript(reportViolations);
      await use(undefined);
      const rest = complaints.filter((complaint) => !excused.some((pattern) => pattern.test(complaint)));
      expect(rest, 'the page broke its policy, complained, threw or left its origin').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
