import { strict as assert } from 'node:assert';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Scenario } from './scenario.js';
import * as user from './user.js';

const name = '青石镇2025年法治政府建设年度报告.txt';

/** Has a finding of figures/rate, and a word that only the folder knows. */
const text = [
  '青石镇2025年法治政府建设年度报告',
  '一、主要举措和成效',
  '（一）化解纠纷。推行河边夜话，排查矛盾纠纷200件，成功化解180件，化解率98%。',
  '',
].join('\n');

const term = { term: '河边夜话', definition: '干部晚上到河边同群众谈心。' };

/** A folder that the user does not trust: the report is checked, but nothing of what lies beside it is heeded. */
export const restricted: Scenario = {
  name: 'restricted',
  isChain: true,
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
    'security.workspace.trust.untrustedFiles': 'open',
  },
  async layOut(folder) {
    for (const below of ['.baogao/terms', '.vscode']) await mkdir(join(folder, below), { recursive: true });
    await writeFile(join(folder, name), text);
    await writeFile(join(folder, '.baogao/terms/own.json'), JSON.stringify([term]));
    await writeFile(join(folder, '.baogao/settings.json'), JSON.stringify({ rules: { 'figures/rate': 'off' } }));
    await writeFile(join(folder, '.vscode/settings.json'), JSON.stringify({ 'baogao.rules': { figures: 'off' } }));
  },
  steps: [
    [
      'checks the report of a folder that is not trusted, against the folder’s own settings',
      async (page) => {
        await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
        await user.open(page, name);
        await page.locator('.squiggly-warning').first().waitFor();
      },
    ],
    [
      'knows nothing of the folder’s own terms',
      async (page) => {
        await user.showSideBar(page);
        await user.row(page, '法治政府建设年度报告').first().waitFor();
        assert.equal(await user.row(page, term.term).count(), 0);
      },
    ],
    [
      'heeds both as soon as the folder is trusted',
      async (page) => {
        await trust(page);
        await user.row(page, term.term).waitFor();
        await page.locator('.squiggly-warning').first().waitFor({ state: 'hidden' });
      },
    ],
  ],
};

async function trust(page: Page): Promise<void> {
  await user.command(page, 'Workspaces: Manage Workspace Trust');
  await page.locator('.workspace-trust-buttons-row .monaco-button', { hasText: 'Trust' }).first().click();
  await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'hidden' });
  await page.keyboard.press('Escape');
}
