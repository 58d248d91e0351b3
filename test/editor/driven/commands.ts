import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import manifest from '../../../package.json' with { type: 'json' };
import { root } from '../../tools/repository.js';
import { paper } from './page.js';
import type { Scenario, Step } from './scenario.js';
import * as user from './user.js';

const report = '青石镇2025年法治政府建设年度报告';
const lastYear =
  '云溪镇2031年法治政府建设年度报告\n\n一、主要举措和成效\n\n（一）办好实事。办结12件。\n\n二、不足\n\n人手不足。\n';

/** What each command of package.json does for a user who runs it, from the palette where it can be found there. */
export const commandUses: Readonly<Record<string, Step>> = {
  'baogao.newReport': async (page) => {
    await user.ownCommand(page, 'baogao.newReport');
    await user.asked(page, '类型');
    await user.choose(page, '法治政府建设年度报告');
    await user.asked(page, '上一年度的报告');
    await user.choose(page, '云溪镇2031年');
    await user.answer(page, '单位');
    await user.answer(page, '年度');
    await user.line(page, /^云溪镇2032年法治政府建设年度报告/).waitFor();
    await user.line(page, '（一）办好实事。').waitFor();
    await user.line(page, '2033年推进法治政府建设的主要安排').waitFor();
  },
  'baogao.openPreview': async (page) => {
    await user.ownCommand(page, 'baogao.openPreview');
    await page.locator('.tab', { hasText: `预览 ${report}` }).waitFor();
    await paper(page).locator('.title', { hasText: report }).waitFor();
  },
  'baogao.printReport': async (page, folder) => {
    await user.ownCommand(page, 'baogao.printReport');
    await user.answer(page, '用浏览器打印');
    await toast(page, '网页已保存');
    assert.match(await readFile(join(folder, `${report}.html`), 'utf8'), /<p class="title">/);
  },
  'baogao.exportWord': async (page, folder) => {
    await user.ownCommand(page, 'baogao.exportWord');
    await user.answer(page, '导出为 Word 文档');
    await toast(page, `保存 ${report}.docx`);
    assert.equal((await readFile(join(folder, `${report}.docx`))).subarray(0, 2).toString(), 'PK');
  },
  'baogao.importWord': async (page, folder) => {
    await user.ownCommand(page, 'baogao.importWord');
    await user.answer(page, '导入 Word 文档', join(folder, `${report}.docx`));
    await toast(page, '已作为文本导入');
    await page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
    await user.line(page, '（一）强化政治引领').waitFor();
  },
  'baogao.checkFolder': async (page) => {
    await user.ownCommand(page, 'baogao.checkFolder');
    await toast(page, /检查了 2 份报告，共 \d+ 处提示/);
    await page.locator('.markers-panel .monaco-list-row', { hasText: '云溪镇2031年' }).waitFor();
  },
  'baogao.changeProfile': async (page) => {
    await user.ownCommand(page, 'baogao.changeProfile');
    await user.asked(page, '这是什么报告');
    await user.choose(page, '2025');
    await user.answer(page, '年度', '2024');
    await user.line(page, /【报告助手\s年度：2024】/).waitFor();
    await page.locator('.statusbar-item', { hasText: '2024年' }).waitFor();
  },
  'baogao.insertSection': async (page) => {
    await user.showSideBar(page);
    const missing = user.row(page, '第一责任人职责履行情况');
    await missing.hover();
    await missing.locator(`.action-label[aria-label^="${user.titleOf('baogao.insertSection')}"]`).click();
    await user.line(page, /^三、党政主要负责人履行推进法治建设第一责任人职责情况/).waitFor();
    await user.line(page, /^四、2026年/).waitFor();
  },
  'baogao.searchGlossary': async (page) => {
    await user.ownCommand(page, 'baogao.searchGlossary');
    await user.asked(page, '术语与文件');
    await user.question(page).fill('三项制度');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '三项制度' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: '词汇表' }).waitFor();
    await user.line(page, /^#+\s三项制度/).waitFor();
  },
  'baogao.filterFigures': async (page) => {
    await showFigures(page);
    await user.ownCommand(page, 'baogao.filterFigures');
    await user.answer(page, '筛选数字', '✗');
    await page.locator('.sidebar', { hasText: '只显示含“✗”的数字' }).waitFor();
    await user.row(page, '镇村干部').waitFor({ state: 'hidden' });
    await user.row(page, '✗').first().waitFor();
  },
  'baogao.clearFigureFilter': async (page) => {
    await showFigures(page);
    await user.ownCommand(page, 'baogao.filterFigures');
    await user.answer(page, '筛选数字', '✗');
    await user.row(page, '镇村干部').waitFor({ state: 'hidden' });
    await user.ownCommand(page, 'baogao.clearFigureFilter');
    await user.row(page, '镇村干部').waitFor();
  },
  'baogao.exportFigures': async (page, folder) => {
    await user.ownCommand(page, 'baogao.exportFigures');
    await user.answer(page, '导出数字');
    await page.locator('.tab.active', { hasText: `${report}.csv` }).waitFor();
    assert.match(await readFile(join(folder, `${report}.csv`), 'utf8'), /^\ufeff.*\r\n.*58件/s);
  },
  'baogao.toggleInlayHints': (page) => togglesTwice(page, 'baogao.toggleInlayHints', user.line(page, '✓')),
  'baogao.toggleCodeLens': (page) =>
    togglesTwice(
      page,
      'baogao.toggleCodeLens',
      page.locator('.codelens-decoration:visible', { hasText: /\d+ 字/ }).first(),
    ),
  'baogao.showOutput': async (page) => {
    await user.ownCommand(page, 'baogao.showOutput');
    await page.locator('.pane-composite-part.panel', { hasText: '报告助手 Baogao' }).waitFor();
  },
  'baogao.restartServer': async (page, folder) => {
    const before = serversOf(folder);
    assert.equal(before.length, 1);
    await user.ownCommand(page, 'baogao.restartServer');
    await until(() => serversOf(folder).length === 1 && serversOf(folder)[0] !== before[0]);
    await page.locator('.squiggly-warning').first().waitFor();
  },
  'baogao.openWalkthrough': async (page) => {
    await user.ownCommand(page, 'baogao.openWalkthrough');
    await page.locator('.gettingStartedContainer', { hasText: user.localized('walkthrough.title') }).waitFor();
    for (const { steps } of manifest.contributes.walkthroughs) {
      for (const { title } of steps) {
        await page.locator('.getting-started-step', { hasText: user.localized(title) }).waitFor();
      }
    }
  },
};

/** What each view of package.json shows of the report. */
export const viewUses: Readonly<Record<string, Step>> = {
  'baogao.overview': async (page) => {
    await user.showSideBar(page);
    await user.row(page, '第一责任人职责履行情况').filter({ hasText: '缺 · 点击补上' }).waitFor();
    await user
      .row(page, '主要举措和成效')
      .filter({ hasText: /\d+ 字/ })
      .first()
      .waitFor();
  },
  'baogao.figures': async (page) => {
    await showFigures(page);
    await user.row(page, '✗').first().waitFor();
  },
  'baogao.knowledge': async (page) => {
    await user.command(page, `报告: Focus on ${user.localized('view.knowledge')} View`);
    await user.row(page, '习近平新时代中国特色社会主义思想').filter({ hasText: '有效' }).first().waitFor();
  },
};

/** What each key of package.json does. */
export const keyUses: Readonly<Record<string, Step>> = {
  'ctrl+k v': async (page) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.press('v');
    await page.locator('.tab', { hasText: `预览 ${report}` }).waitFor();
  },
};

/** The commands, views and keys, each tried in the report and then put away. */
export const commands: Scenario = {
  name: 'commands',
  isLong: true,
  async layOut(folder) {
    await cp(join(root, 'samples', `${report}.txt`), join(folder, `${report}.txt`));
    await writeFile(join(folder, '云溪镇2031年法治政府建设年度报告.txt'), lastYear);
  },
  steps: [
    ...Object.entries(viewUses).map(([id, step]) => [`the view ${id}`, atReport(step)] as const),
    ...Object.entries(keyUses).map(([key, step]) => [`the key ${key}`, atReport(step)] as const),
    ...Object.entries(commandUses).map(([id, step]) => [id, atReport(step)] as const),
  ],
};

function atReport(step: Step): Step {
  return async (page, folder) => {
    await user.open(page, `${report}.txt`);
    await page.locator('.statusbar-item', { hasText: '青石镇' }).waitFor();
    try {
      await step(page, folder);
    } finally {
      await page.keyboard.press('Escape');
      await user.command(page, 'Notifications: Clear All Notifications');
      await user.closeAll(page);
    }
  };
}

async function showFigures(page: Page): Promise<void> {
  await user.command(page, `报告: Focus on ${user.localized('view.figures')} View`);
  await user.row(page, '镇村干部').waitFor();
}

async function togglesTwice(page: Page, name: string, shown: Locator): Promise<void> {
  await shown.waitFor();
  await user.ownCommand(page, name);
  await shown.waitFor({ state: 'hidden' });
  await user.ownCommand(page, name);
  await shown.waitFor();
}

async function toast(page: Page, text: string | RegExp): Promise<void> {
  await page.locator('.notifications-toasts', { hasText: text }).waitFor();
}

/** The processes of language servers that were started from the extension installed for `folder`. */
function serversOf(folder: string): string[] {
  const installed = join(folder, '../extensions');
  return execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes(installed) && line.includes('dist/server.js'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

async function until(isSo: () => boolean): Promise<void> {
  for (let round = 0; round < 300; round++) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail('it never came true');
}
