import { expect, test } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { figuresAsCsv, figuresAsMarkdown } from '../../../server/facts/figureTable.js';
import { figuresOf } from '../../../server/facts/figures.js';
import { glossaryRange } from '../../../server/features/glossary.js';
import { hoverAt } from '../../../server/features/hover.js';
import { newReportText } from '../../../server/features/newReport.js';
import { builtInKnowledge, overlay } from '../../../server/knowledge/load.js';
import { termFrom } from '../../../server/knowledge/termEntry.js';
import { open } from './open.js';

/** Markdown that would become a link, a command, a picture or HTML. */
const evil = [
  '[案件](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>案件',
  '![案件](https://example.invalid/x.png)',
  '`案件`',
  '案件\\](command:x)',
];

/** Markup that is not escaped, in Markdown. */
const markup = /(?<!\\)(?:\\\\)*[[\]<>`!]/;

test.each(evil)('a hover on a figure shows the words of the text, never as markup: %s', (words) => {
  const line = `共办理${words}58件，其中${words}41件、${words}17件，${words}占29.3%，${words}8000余件。`;
  const report = open(`青石镇2025年法治政府建设年度报告\n${line}\n再次统计办理${words}58件。\n`);
  for (let character = 0; character <= line.length; character++) {
    const found = hoverAt({ locale: 'zh', glossaryLinks: true }, report, { line: 1, character });
    expect((found?.contents as MarkupContent | undefined)?.value ?? '').not.toMatch(markup);
  }
});

test.each(evil)('a table of figures in Markdown holds no markup of the text: %s', (words) => {
  const cells = figuresAsMarkdown(figuresOf(open(`全年${words}|受理${words}58件，其中${words}41件。\n`)));
  expect(cells).toContain('58件');
  expect(cells).not.toMatch(markup);
});

test.each(['=1+1', '+1', '-甲', '@SUM(A1)', '\t=1'])('no cell for a spreadsheet is a formula: %s', (words) => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 2 } };
  const quantity = { text: words, indicator: words, min: -2, max: 12, unit: '件', range };
  const csv = figuresAsCsv({ quantities: [quantity], relations: [] });
  expect(csv.split('\r\n')[1]).toBe(`1,'${words},'${words},-2,12,件,`);
});

test('an entry of the glossary has a heading of one line that shows its name word for word', () => {
  const term = '甲[乙](command:x)\n# 丙';
  const knowledge = overlay(builtInKnowledge(), { terms: [termFrom({ term, definition: '无。' })] });
  const range = glossaryRange(knowledge, term, 'zh');
  expect(range?.end.character).toBe('## 甲\\[乙\\](command:x) # 丙'.length);
});

test.each(['../../../.ssh/authorized_keys', '..\\..\\x', '.baogao/settings', 'C:\\x', 'a\u0000b\nc', '长'.repeat(300)])(
  'a new report is never saved outside its folder: %s',
  (unit) => {
    const knowledge = builtInKnowledge();
    for (const { id } of knowledge.types) {
      const { fileName = '' } = newReportText(knowledge, { type: id, year: 2025, unit }) ?? {};
      expect(fileName).toMatch(/^[^./\\:\s\p{Cc}][^/\\:\s\p{Cc}]*$/u);
      expect(new TextEncoder().encode(`${fileName}.txt`).length).toBeLessThan(255);
    }
  },
);
