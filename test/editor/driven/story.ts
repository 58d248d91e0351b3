import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Scenario } from './scenario.js';
import * as user from './user.js';

const year = new Date().getFullYear() - 1;
const report = `青石镇${year}年法治政府建设年度报告`;

/** From an empty folder to a whole report in which nothing is left to mend, by what the editor shows. */
export const story: Scenario = {
  name: 'story',
  isChain: true,
  layOut: () => Promise.resolve(),
  steps: [
    [
      'the side bar offers a new report',
      async (page) => {
        await page.locator(`.activitybar .action-label[aria-label^="${user.localized('container')}"]`).click();
        await page.locator('.sidebar .monaco-button', { hasText: '新建报告' }).click();
        await user.asked(page, '类型');
        await user.choose(page, '法治政府建设年度报告');
        await user.answer(page, '单位', '青石镇');
        await user.answer(page, '年度');
        await user.line(page, new RegExp(`^${report}`)).waitFor();
      },
    ],
    [
      'the check-up says what is still to be written',
      async (page) => {
        await user.row(page, /^结构/).filter({ hasText: '9 处提示' }).waitFor();
        await page.locator('.statusbar-item', { hasText: `${year}年 · 青石镇` }).waitFor();
      },
    ],
    [
      'Tab leads from blank to blank, and usual sentences fill them',
      async (page) => {
        await next(page);
        await sentence(page, '理论学习', '专题学法');
        await next(page, 5);
        await next(page, 2);
        await sentence(page, '行政处罚', '行政处罚案件');
        await next(page, 4);
        await page.keyboard.press('Enter');
        await user.line(page, /^（三）/).waitFor();
        await page.keyboard.type('化解矛盾纠纷。');
        await sentence(page, '矛盾纠纷', '矛盾纠纷');
        await next(page);
        await page.keyboard.type('180');
        await next(page, 3);
        await fill(page, '一是行政执法力量仍较薄弱；二是普法形式不够丰富。');
        await fill(page, '编制少、人员流动快，线上宣传起步晚。');
        await fill(
          page,
          '党委书记、镇长切实履行第一责任人职责，对法治建设重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。',
        );
        await fill(page, '规范行政执法');
        await fill(page, '全年开展案卷评查2次，由综合行政执法办公室负责，12月底前完成。');
        await fill(page, '深化法治宣传');
        await fill(page, '开展法治讲座12场，由司法所负责，12月底前完成。');
      },
    ],
    [
      'F8 leads to the rate that the figures contradict, and the light bulb mends it',
      async (page) => {
        await user.row(page, /^数字/).filter({ hasText: '1 处提示' }).waitFor();
        await page.locator('.squiggly-warning').waitFor();
        await nextFinding(page, '180÷200＝90%，与所写98%不符');
        await page.keyboard.press('Control+.');
        await page.locator('.action-widget .monaco-list-row.action', { hasText: '改为“90%”' }).click();
        await user.line(page, '化解率90%').waitFor();
      },
    ],
    [
      'nothing is left to mend, and the report is saved under its title',
      async (page, folder) => {
        await page.locator('.statusbar-item', { hasText: '没有提示' }).waitFor();
        await user.row(page, '处提示').first().waitFor({ state: 'hidden' });
        await page.keyboard.press('Control+s');
        await page.locator('.tab.active:not(.dirty)', { hasText: `${report}.txt` }).waitFor();
        const text = await readFile(join(folder, `${report}.txt`), 'utf8');
        assert.doesNotMatch(text, /写明|分析原因|。。/);
      },
    ],
  ],
};

/** Goes on to the next of the blanks and of the places in a sentence, `times` times. */
async function next(page: Page, times = 1): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press('Tab');
}

/** Presses F8 until the finding with `message` is shown: the editor may not have heard of it at first. */
async function nextFinding(page: Page, message: string): Promise<void> {
  const shown = page.locator('.peekview-widget', { hasText: message });
  for (let round = 0; round < 10 && !(await shown.isVisible()); round++) {
    await page.keyboard.press('F8');
    await page.waitForTimeout(2000);
  }
  await shown.waitFor();
}

/** Writes `text` into the blank and goes on to the next. */
async function fill(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await next(page);
}

/** Puts the usual sentence `name` where the cursor is, by the word that it is called by. */
async function sentence(page: Page, called: string, name: string): Promise<void> {
  await page.keyboard.type(called);
  await page.keyboard.press('Control+Space');
  const offers = page.locator('.suggest-widget .monaco-list-row');
  await offers
    .filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${called}$`) }) })
    .filter({ has: page.locator('.details-label', { hasText: name }) })
    .first()
    .click();
  await page.locator('.suggest-widget').waitFor({ state: 'hidden' });
}
