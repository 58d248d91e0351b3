/** What a user does in the workbench, and where on the page things are. */
import type { Locator, Page } from 'playwright-core';
import manifest from '../../../package.json' with { type: 'json' };
import words from '../../../package.nls.zh-cn.json' with { type: 'json' };

/** The words on the page that package.json names by `key`: `%command.newReport%`. */
export function localized(key: string): string {
  const text = (words as Readonly<Record<string, string>>)[key.replaceAll('%', '')];
  if (text === undefined) throw new Error(`package.nls.zh-cn.json has no ${key}`);
  return text;
}

/** The title of a command that package.json contributes. */
export function titleOf(command: string): string {
  const found = manifest.contributes.commands.find((candidate) => candidate.command === command);
  if (found === undefined) throw new Error(`package.json contributes no command ${command}`);
  return localized(found.title);
}

/** A line of the open editors that holds `text`. */
export function line(page: Page, text: string | RegExp): Locator {
  return page.locator('.view-line', { hasText: text }).first();
}

/** The innermost piece of an editor's line that holds `text`. */
export function word(page: Page, text: string): Locator {
  return page.locator('.view-line span', { hasText: text }).last();
}

/** A row of a view in the side bar. */
export function row(page: Page, text: string | RegExp): Locator {
  return page.locator('.sidebar .monaco-list-row', { hasText: text });
}

/** The place where questions are answered: the palette, lists of choices, input boxes, places to save to. */
export function question(page: Page): Locator {
  return page.locator('.quick-input-widget input[type=text]');
}

/** Milliseconds within which the palette does what it is asked to, unless it has been closed. */
const quick = 8000;

/** Opens the palette, pressing its key again as long as the workbench is too busy to hear it. */
export async function openPalette(page: Page): Promise<void> {
  for (let round = 0; round < 20 && !(await question(page).isVisible()); round++) {
    await page.keyboard.press('F1');
    for (let look = 0; look < 30 && !(await question(page).isVisible()); look++) await page.waitForTimeout(100);
  }
}

/** Runs a command from the palette, where its title begins like `title`. */
export async function command(page: Page, title: string): Promise<void> {
  const found = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  for (let round = 0; ; round++) {
    await openPalette(page);
    try {
      await question(page).fill(`>${title}`, { timeout: quick });
      await found.click({ timeout: quick });
      return;
    } catch (error) {
      // What has the focus late closes the palette again; and it lists the commands that there were when it was opened.
      if (round === 5) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Runs one of Baogao's own commands from the palette. */
export async function ownCommand(page: Page, name: string): Promise<void> {
  await command(page, `${localized('category')}: ${titleOf(name)}`);
}

/** Rests the mouse on `place` until `card` shows, moving it there again where the editor was too busy to see it come. */
export async function restOn(page: Page, place: Locator, card: Locator): Promise<void> {
  for (let round = 0; round < 8; round++) {
    await place.hover();
    for (let look = 0; look < 30; look++) {
      if (await card.isVisible()) return;
      await page.waitForTimeout(100);
    }
    await page.mouse.move(0, 0);
  }
  await card.waitFor();
}

/** Waits for the question whose title holds `title`. */
export async function asked(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-title', { hasText: title }).waitFor();
}

/** Chooses the line of the list that holds `text`. */
export async function choose(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().click();
}

/** Answers the question whose title holds `title` with `text`, or with what it proposes. */
export async function answer(page: Page, title: string, text?: string): Promise<void> {
  await asked(page, title);
  if (text !== undefined) await question(page).fill(text);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-title', { hasText: title }).waitFor({ state: 'hidden' });
}

/** Opens a file of the folder in an editor that stays. */
export async function open(page: Page, file: string): Promise<void> {
  await command(page, 'View: Show Explorer');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: file }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${file}"]`).waitFor();
}

/** Closes all editors; what was typed is lost. */
export async function closeAll(page: Page): Promise<void> {
  while ((await page.locator('.tabs-container .tab').count()) > 0) {
    await command(page, 'View: Revert and Close Editor');
  }
}

/** Shows the side bar of Baogao. */
export async function showSideBar(page: Page): Promise<void> {
  await command(page, `View: Show ${localized('container')}`);
  await page.locator('.pane-header', { hasText: localized('view.overview') }).waitFor();
}
