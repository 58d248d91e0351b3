import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Scenario } from './scenario.js';
import * as user from './user.js';

/** Has a gap in its numbers, a rate that its figures contradict, and a word that one of the towns explains. */
function report(unit: string): string {
  return [
    `${unit}2025年法治政府建设年度报告`,
    '一、主要举措和成效',
    '（一）化解纠纷。推行河边夜话，排查矛盾纠纷200件，成功化解180件，化解率98%。',
    '（三）规范执法。办理案件58件。',
    '',
  ].join('\n');
}

const files: Readonly<Record<string, string | object>> = {
  '青石镇/青石镇2025年法治政府建设年度报告.txt': report('青石镇'),
  '青石镇/.baogao/settings.json': { rules: { 'figures/rate': 'off' } },
  '青石镇/.baogao/terms/own.json': [{ term: '河边夜话', definition: '干部晚上到河边同群众谈心。' }],
  '白石镇/白石镇2025年法治政府建设年度报告.txt': report('白石镇'),
  '白石镇/.vscode/settings.json': { 'baogao.rules': { 'numbering/gap': 'off' } },
  '两镇.code-workspace': { folders: [{ path: '青石镇' }, { path: '白石镇' }] },
};

/** A window on the folders of two towns, each with its own settings and words. */
export const folders: Scenario = {
  name: 'folders',
  opens: '两镇.code-workspace',
  async layOut(folder) {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
    }
  },
  steps: [
    [
      'a report follows what is kept beside it',
      async (page) => {
        await openOf(page, '青石镇');
        await problem(page, '“（一）”之后直接是“（三）”').waitFor();
        await problem(page, '180÷200').waitFor({ state: 'hidden' });
        await user.command(page, `报告: Focus on ${user.localized('view.knowledge')} View`);
        await user.row(page, '河边夜话').waitFor();
      },
    ],
    [
      'a report of the other folder follows what is set there',
      async (page) => {
        await openOf(page, '白石镇');
        await problem(page, '180÷200').waitFor();
        await problem(page, '“（一）”之后直接是“（三）”').waitFor({ state: 'hidden' });
        await user.command(page, `报告: Focus on ${user.localized('view.knowledge')} View`);
        await user.row(page, '法治政府建设年度报告').first().waitFor();
        await user.row(page, '河边夜话').waitFor({ state: 'hidden' });
      },
    ],
    [
      'a new report is begun in the folder that is chosen',
      async (page, folder) => {
        await user.closeAll(page);
        await user.ownCommand(page, 'baogao.newReport');
        await user.choose(page, '白石镇');
        await user.asked(page, '类型');
        await user.choose(page, '法治政府建设年度报告');
        await user.asked(page, '上一年度的报告');
        await user.choose(page, '白石镇2025年');
        await user.answer(page, '单位');
        await user.answer(page, '年度');
        await user.line(page, /^白石镇2026年法治政府建设年度报告/).waitFor();
        await page.keyboard.press('Control+s');
        await page.locator('.tab.active:not(.dirty)', { hasText: '白石镇2026年' }).waitFor();
        await readFile(join(folder, '白石镇/白石镇2026年法治政府建设年度报告.txt'));
      },
    ],
  ],
};

async function openOf(page: Page, unit: string): Promise<void> {
  await user.closeAll(page);
  await user.command(page, 'View: Show Explorer');
  const town = page.locator('.explorer-folders-view .monaco-list-row', { hasText: new RegExp(`^${unit}$`) });
  if ((await town.getAttribute('aria-expanded')) === 'false') await town.click();
  await user.open(page, `${unit}2025年法治政府建设年度报告.txt`);
  await user.command(page, 'View: Focus Problems');
}

function problem(page: Page, message: string) {
  return page.locator('.markers-panel .monaco-list-row', { hasText: message }).first();
}
