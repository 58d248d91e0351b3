import { strict as assert } from 'node:assert';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { paper } from './page.js';
import type { Scenario } from './scenario.js';
import * as user from './user.js';

const name = '青石镇2025年法治政府建设年度报告';

/** A report of many pages, each paragraph of which says its number. */
const long = [
  name,
  ...Array.from({ length: 8 }, (_, section) => [
    `${'一二三四五六七八'[section] ?? ''}、第${section + 1}部分`,
    ...Array.from({ length: 15 }, (_, index) => `第${section * 15 + index + 1}段说明这一部分的做法，写明数字和成效。`),
  ]).flat(),
].join('\n');

/** The editor and the preview beside it lead each other. */
export const preview: Scenario = {
  name: 'preview',
  isChain: true,
  layOut: (folder) => writeFile(join(folder, `${name}.txt`), long),
  steps: [
    [
      'shows the report beside the editor',
      async (page) => {
        await user.open(page, `${name}.txt`);
        await user.word(page, '第3段').click();
        await user.ownCommand(page, 'baogao.openPreview');
        await paper(page).locator('.title', { hasText: name }).waitFor();
        assert.ok(await isSeen(page, '第3段'));
      },
    ],
    [
      'follows the editor as it scrolls',
      async (page) => {
        await page.keyboard.press('Control+End');
        await user.line(page, '第120段').waitFor();
        // The sheet shows fewer lines than the editor, from the same line on.
        await becomes(() => isSeen(page, '第110段'));
        assert.ok(!(await isSeen(page, '第3段')), 'the beginning is still to be seen');
      },
    ],
    [
      'leaves the editor where it is as the window becomes narrower',
      async (page) => {
        const size = page.viewportSize();
        assert.ok(size !== null);
        const wide = await widthOf(page);
        await page.setViewportSize({ ...size, width: size.width - 400 });
        await becomes(async () => (await widthOf(page)) < wide);
        await becomes(() => isSeen(page, '第110段'));
        await page.setViewportSize(size);
        await becomes(async () => (await widthOf(page)) === wide);
        await becomes(() => isSeen(page, '第110段'));
        assert.ok(await user.line(page, '第110段').isVisible());
      },
    ],
    [
      'leads the editor as it is scrolled itself',
      async (page) => {
        await page.locator('iframe.webview').hover();
        await page.mouse.wheel(0, -100_000);
        await user.line(page, '第3段').waitFor();
        await user.line(page, '第120段').waitFor({ state: 'hidden' });
        await becomes(() => isSeen(page, '第3段'));
      },
    ],
    [
      'leads to the paragraph that is clicked twice',
      async (page) => {
        await paragraph(page, '第5段').dblclick();
        await page.locator('.statusbar-item', { hasText: /^Ln 7, Col 1$/ }).waitFor();
      },
    ],
    [
      'shows what is typed and what is wrong with it',
      async (page) => {
        await page.keyboard.type('全年化解200件中的180件，化解率98%，');
        await page.keyboard.type('至少2次以上。');
        await paragraph(page, '至少2次以上').locator('.finding').first().waitFor();
      },
    ],
  ],
};

function paragraph(page: Page, text: string): Locator {
  return paper(page).locator('p', { hasText: text }).first();
}

/** Whether the preview shows the paragraph with `text` where it is scrolled to now. */
function isSeen(page: Page, text: string): Promise<boolean> {
  return paragraph(page, text).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < element.ownerDocument.documentElement.clientHeight;
  });
}

/** How wide the preview is, in the pixels of the page. */
async function widthOf(page: Page): Promise<number> {
  const box = await page.locator('iframe.webview').boundingBox();
  return box?.width ?? 0;
}

async function becomes(isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 100; round++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('the preview did not follow');
}
