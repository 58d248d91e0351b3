import { strict as assert } from 'node:assert';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../tools/repository.js';
import type { Scenario } from './scenario.js';
import * as user from './user.js';

const report = '青石镇2025年法治政府建设年度报告.txt';
const markdown = '云溪镇2025年法治政府建设年度报告.md';
const otherText = '采购清单.md';

/** A place where commands are offered: how it is opened, and which of Baogao's commands stand there. */
export interface Place {
  /** The menu of package.json. */
  readonly menu: string;
  readonly title: string;
  readonly file: string;
  /** Opens the place; the answer holds one element for each thing that can be chosen there. */
  open(page: Page): Promise<Locator>;
  readonly commands: readonly string[];
}

const always = [
  'baogao.newReport',
  'baogao.importWord',
  'baogao.checkFolder',
  'baogao.searchGlossary',
  'baogao.showOutput',
  'baogao.restartServer',
  'baogao.openWalkthrough',
];
const atReports = [
  'baogao.openPreview',
  'baogao.printReport',
  'baogao.exportWord',
  'baogao.changeProfile',
  'baogao.filterFigures',
  'baogao.exportFigures',
  'baogao.toggleInlayHints',
  'baogao.toggleCodeLens',
];
const reportMenu = ['baogao.openPreview', 'baogao.exportWord', 'baogao.changeProfile'];

/** Every place where package.json puts commands, with and without a report. */
export const places: readonly Place[] = [
  // At a report every command is run from there.
  { menu: 'commandPalette', title: 'at other text', file: otherText, open: palette, commands: always },
  { menu: 'file/newFile', title: 'at other text', file: otherText, open: newFile, commands: ['baogao.newReport'] },
  { menu: 'editor/context', title: 'at a report', file: report, open: editorMenu, commands: reportMenu },
  { menu: 'editor/context', title: 'at other text', file: otherText, open: editorMenu, commands: [] },
  {
    menu: 'editor/title',
    title: 'at a report',
    file: report,
    open: (page) => Promise.resolve(page.locator('.title .editor-actions .action-label')),
    commands: ['baogao.openPreview'],
  },
  {
    menu: 'editor/title',
    title: 'at a report in Markdown',
    file: markdown,
    open: (page) => overflow(page, page.locator('.title .editor-actions')),
    commands: ['baogao.openPreview'],
  },
  {
    menu: 'editor/title',
    title: 'at other text',
    file: otherText,
    open: (page) => overflow(page, page.locator('.title .editor-actions')),
    commands: [],
  },
  {
    menu: 'explorer/context',
    title: 'of a folder',
    file: otherText,
    open: (page) => contextMenu(page, explorerRow(page, '往年')),
    commands: ['baogao.checkFolder'],
  },
  {
    menu: 'explorer/context',
    title: 'of a Word file',
    file: otherText,
    open: (page) => contextMenu(page, explorerRow(page, '旧报告.docx')),
    commands: ['baogao.importWord'],
  },
  {
    menu: 'explorer/context',
    title: 'of other text',
    file: otherText,
    open: (page) => contextMenu(page, explorerRow(page, otherText)),
    commands: [],
  },
  {
    menu: 'view/title',
    title: 'of the check-up, as buttons',
    file: report,
    open: (page) => viewButtons(page, 'view.overview'),
    commands: ['baogao.newReport', 'baogao.openPreview'],
  },
  {
    menu: 'view/title',
    title: 'of the check-up, behind its dots',
    file: report,
    open: async (page) => {
      await viewButtons(page, 'view.overview');
      return overflow(page, header(page, 'view.overview'));
    },
    commands: ['baogao.exportWord', 'baogao.printReport', 'baogao.importWord', 'baogao.changeProfile'],
  },
  {
    menu: 'view/title',
    title: 'of the figures',
    file: report,
    open: (page) => viewButtons(page, 'view.figures'),
    commands: ['baogao.filterFigures', 'baogao.exportFigures'],
  },
  {
    menu: 'view/title',
    title: 'of the figures that are filtered',
    file: report,
    open: async (page) => {
      await filterFigures(page);
      return viewButtons(page, 'view.figures');
    },
    commands: ['baogao.filterFigures', 'baogao.clearFigureFilter', 'baogao.exportFigures'],
  },
  {
    menu: 'view/title',
    title: 'of terms and documents',
    file: report,
    open: (page) => viewButtons(page, 'view.knowledge'),
    commands: ['baogao.searchGlossary'],
  },
  {
    menu: 'view/item/context',
    title: 'of a section that is missing',
    file: report,
    open: (page) => rowButtons(page, '第一责任人职责履行情况'),
    commands: ['baogao.insertSection'],
  },
  {
    menu: 'view/item/context',
    title: 'of a section that is there',
    file: report,
    open: (page) => rowButtons(page, '存在的不足和原因'),
    commands: [],
  },
];

/** Where the commands are offered, and where they are not. */
export const menus: Scenario = {
  name: 'menus',
  isLong: true,
  async layOut(folder) {
    await cp(join(root, 'samples', report), join(folder, report));
    await writeFile(join(folder, markdown), '# 云溪镇2025年法治政府建设年度报告\n\n## 一、主要举措\n');
    await writeFile(join(folder, otherText), '纸 3包\n');
    await writeFile(join(folder, '旧报告.docx'), '');
    await mkdir(join(folder, '往年'));
  },
  steps: places.map((place) => [`${place.menu} ${place.title}`, (page) => offers(page, place)] as const),
};

async function offers(page: Page, place: Place): Promise<void> {
  await user.open(page, place.file);
  // A menu that is open does not follow when the editor learns what the file is.
  if (place.file !== otherText) {
    const unit = place.file === report ? '青石镇' : '云溪镇';
    await page.locator('.statusbar-item', { hasText: unit }).waitFor();
  }
  try {
    const entries = await place.open(page);
    const wanted = place.commands.map((name) => user.titleOf(name)).sort();
    const own = [...always, ...atReports, 'baogao.insertSection', 'baogao.clearFigureFilter'].map(user.titleOf);
    let shown: string[] = [];
    for (let round = 0; round < 50; round++) {
      const labels = await entries.evaluateAll((elements) =>
        elements.map((element) => `${element.getAttribute('aria-label') ?? ''} ${element.textContent}`),
      );
      shown = own.filter((title) => labels.some((label) => label.includes(title))).sort();
      if (shown.join() === wanted.join() && labels.length > 0) return;
      await page.waitForTimeout(100);
    }
    assert.deepEqual(shown, wanted);
  } finally {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await user.closeAll(page);
  }
}

async function filterFigures(page: Page): Promise<void> {
  await user.ownCommand(page, 'baogao.filterFigures');
  await user.answer(page, '筛选数字', '✗');
}

async function palette(page: Page): Promise<Locator> {
  await user.openPalette(page);
  await user.question(page).fill(`>${user.localized('category')}: `);
  return page.locator('.quick-input-list .monaco-list-row');
}

async function newFile(page: Page): Promise<Locator> {
  // The explorer has a command of the same title in the palette.
  await page.keyboard.press('Control+Alt+Meta+n');
  await page.locator('.quick-input-title', { hasText: 'New File' }).waitFor();
  return page.locator('.quick-input-list .monaco-list-row');
}

async function editorMenu(page: Page): Promise<Locator> {
  return contextMenu(page, page.locator('.view-line').first());
}

async function contextMenu(page: Page, target: Locator): Promise<Locator> {
  await target.click({ button: 'right', position: { x: 60, y: 8 } });
  return menuItems(page);
}

async function overflow(page: Page, bar: Locator): Promise<Locator> {
  await bar.locator('.action-label[aria-label^="More Actions"], .action-label[aria-label^="Views and More"]').click();
  return menuItems(page);
}

async function menuItems(page: Page): Promise<Locator> {
  const items = page.locator('.monaco-menu .action-item .action-label');
  await items.first().waitFor();
  return items;
}

function explorerRow(page: Page, name: string): Locator {
  return page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
}

function header(page: Page, view: string): Locator {
  return page.locator('.pane-header', { hasText: user.localized(view) });
}

async function viewButtons(page: Page, view: string): Promise<Locator> {
  await user.showSideBar(page);
  await header(page, view).hover();
  return header(page, view).locator('.actions .action-label');
}

async function rowButtons(page: Page, text: string): Promise<Locator> {
  await user.showSideBar(page);
  await user.row(page, text).first().hover();
  return user.row(page, text).first().locator('.label, .action-label');
}
