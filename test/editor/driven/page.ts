import type { Locator, Page } from 'playwright-core';

/** The sheet that the preview shows, inside the two frames that keep it from the workbench. */
export function paper(page: Page): Locator {
  return page.frameLocator('iframe.webview').frameLocator('#active-frame').locator('#paper');
}
