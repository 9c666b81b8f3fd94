import type { Page } from '@playwright/test';

/**
 * Gathers, from now on, everything that went wrong on a page and its frames: violations of its Content-Security-Policy
 * (told by the page's event and by the console), uncaught errors, and what the console got as an error or from us as a
 * warning. Call it before `goto`; the array grows.
 */
export async function collectViolations(page: Page): Promise<readonly string[]> {
  const violations: string[] = [];
  page.on('pageerror', (error) => violations.push(`page error: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' || (message.type() === 'warning' && text.includes('[mangdao]')))
      violations.push(`console ${message.type()}: ${text}`);
  });
  await page.exposeBinding('mangdaoTestViolation', (_source, what: string) => void violations.push(`csp: ${what}`));
  await page.addInitScript(() => {
    const tell = (globalThis as unknown as { mangdaoTestViolation: (what: string) => void }).mangdaoTestViolation;
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber, disposition }) =>
        tell(`${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} (${disposition})`),
      true,
    );
  });
  return violations;
}
