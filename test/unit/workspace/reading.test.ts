import { expect, it, vi } from 'vitest';
import { ReportText } from '../../../server/document/reportText.js';
import { rules } from '../../../server/rules/index.js';
import { Workspace } from '../../../server/workspace/workspace.js';

const uri = 'file:///报告.txt';

it('reads a long report right after an edit that the rules have not looked at yet', () => {
  const paragraphs = Array.from({ length: 3200 }, (_, index) => `培训村干部${index}人次。`);
  const text = new ReportText(uri, 'baogao', 1, ['青石镇2025年工作总结', '一、主要工作', ...paragraphs].join('\n'));
  const workspace = new Workspace();
  workspace.open(text);
  expect(workspace.isRead(uri)).toBe(false);
  workspace.report(uri);
  const checks = rules.map((rule) => vi.spyOn(rule, 'check'));
  const end = { line: 9, character: Infinity };
  text.edit({ start: end, end }, '\n二、存在的不足');
  text.version++;
  expect(workspace.isReady(uri)).toBe(false);
  expect(workspace.isRead(uri)).toBe(true);
  expect(workspace.reading(uri)?.headings.map(({ title }) => title)).toEqual(['主要工作', '存在的不足']);
  for (const check of checks) expect(check).not.toHaveBeenCalled();
  expect(workspace.report(uri)?.headings).toBe(workspace.reading(uri)?.headings);
  expect(checks.some((check) => check.mock.calls.length > 0)).toBe(true);
});
