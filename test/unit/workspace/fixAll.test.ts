import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, compatibleFixes } from '../../../server/document/edits.js';
import { ReportText } from '../../../server/document/reportText.js';
import { builtInKnowledge } from '../../../server/knowledge/load.js';
import type { Rule } from '../../../server/rules/rule.js';
import { editsBetween, fixAll } from '../../../server/workspace/fixAll.js';
import { essenceOf, formatReport } from '../../../server/workspace/format.js';
import { surroundingsOf } from '../../../server/workspace/surroundings.js';

function reportsBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.txt'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** BAOGAO_REPORTS names a folder of more reports to try all this on. */
const more = process.env['BAOGAO_REPORTS'];
const files = [...reportsBelow('samples'), ...(more === undefined ? [] : reportsBelow(more))];
const uri = 'file:///reports/report.txt';
const around = surroundingsOf(uri, [], undefined, builtInKnowledge());

function read(content: string, languageId = 'baogao'): ReportText {
  return new ReportText(uri, languageId, 1, content);
}

describe.each(files)('%s', (file) => {
  const text = read(readFileSync(file, 'utf8'));

  it('has nothing left to fix when all is fixed', () => {
    const fixed = fixAll(text, around).text;
    expect(fixAll(fixed, around)).toMatchObject({ count: 0 });
    expect(applyEdits(text, editsBetween(text, fixed))).toBe(fixed.getText());
  });

  it('says the same when all of its form is fixed, but for figures that are written another way', () => {
    const rewrites =
      /^form\/(?:date-padding|festival-dot|document-number|congress-numerals|mixed-thousand|range-shorthand)$/;
    const isForm = ({ id }: Rule): boolean => /^(?:form|text)\//.test(id) && !rewrites.test(id);
    const fixed = fixAll(text, around, { rule: isForm }).text;
    expect(essenceOf(fixed.getText())).toBe(essenceOf(text.getText()));
  });

  it('says the same when formatted, and formatting it twice changes no more', () => {
    const formatted = formatReport(text, around);
    expect(essenceOf(formatted.getText())).toBe(essenceOf(text.getText()));
    expect(formatReport(formatted, around).getText()).toBe(formatted.getText());
  });
});

describe('formatting', () => {
  it('indents paragraphs alike where most are indented, and leaves wrapped lines alone', () => {
    const formatted = formatReport(
      read('青石镇2025年法治政府建设年度报告\n　　一、主要举措 \n    全年开展宣传12次。\n　　继续加强\n监督。\n'),
      around,
    );
    expect(formatted.getText()).toBe(
      '青石镇2025年法治政府建设年度报告\n　　一、主要举措\n　　全年开展宣传12次。\n　　继续加强\n监督。\n',
    );
  });

  it('leaves the spaces of Markdown, which mean something there', () => {
    const markdown = '# 青石镇2025年法治政府建设年度报告\n\n全年开展宣传12次。  \n监督有力。\n';
    expect(formatReport(read(markdown, 'markdown'), around).getText()).toBe(markdown);
  });
});

describe('editsBetween', () => {
  it('turns any text into any other', () => {
    const line = fc.stringMatching(/^[甲乙 \n\r]{0,8}$/);
    fc.assert(
      fc.property(line, line, (before, after) => {
        expect(applyEdits(read(before), editsBetween(read(before), read(after)))).toBe(after);
      }),
    );
  });
});

describe('compatibleFixes', () => {
  it('takes a fix wholly or not at all', () => {
    const edit = (start: number, end: number): { range: { start: object; end: object }; newText: string } => ({
      range: { start: { line: 0, character: start }, end: { line: 0, character: end } },
      newText: '',
    });
    const quotes = { edits: [edit(0, 1), edit(9, 10)] };
    const overlapping = { edits: [edit(2, 3), edit(8, 11)] };
    const { edits, taken } = compatibleFixes([quotes, overlapping] as Parameters<typeof compatibleFixes>[0]);
    expect(taken).toBe(1);
    expect(new Set(edits)).toEqual(new Set(overlapping.edits));
  });
});
