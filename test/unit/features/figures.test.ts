import { expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { definitionAt } from '../../../server/features/definition.js';
import { highlightsAt } from '../../../server/features/documentHighlight.js';
import { hoverAt } from '../../../server/features/hover.js';
import { inlayHintsIn } from '../../../server/features/inlayHint.js';
import { figureReferences } from '../../../server/features/references.js';
import { Workspace } from '../../../server/workspace/workspace.js';
import { readMarked } from './read.js';

const session = { locale: 'zh', glossaryLinks: false, workspace: new Workspace() } as const;

function hover(marked: string): string {
  const { report, cursor } = readMarked(marked);
  const found = hoverAt(session, report, cursor);
  return found === null ? '' : (found.contents as MarkupContent).value;
}

it('shows what an amount counts and what it agrees with', () => {
  const shown = hover('共受理矛盾纠纷20‸起，已化解19起，化解率95%。\n明年受理矛盾纠纷15起。');
  expect(shown).toContain('**矛盾纠纷**');
  expect(shown).toContain('✓ 比率: 19÷20=95%');
  expect(shown).toContain('另见: 第2行 15起');
});

it('shows where an amount is stated again, and growth on it, on lines of their own', () => {
  const repeated = '全年累计办理行政处罚案件5‸8件。\n一、成效\n其中本级累计办理行政处罚案件58件。';
  expect(hover(repeated)).toContain('✓ 前后一致: 58=58');
  const grown = '2024年实现地区生产总值20‸0亿元。\n2025年预计实现地区生产总值220亿元，增长10%。';
  expect(hover(grown)).toContain('✓ 增减');
});

it('shows the bounds of an approximation', () => {
  expect(hover('发放宣传资料8000余‸份。')).toContain('取值: 8000–9000份');
});

it('shows why numbers do not agree', () => {
  expect(hover('共受理矛盾纠纷20起，已化解19起，化解率1‸00%。')).toContain('✗ 比率: 19÷20=95%，与所写100%不符');
});

it('leads from an amount to where its indicator stands first, and finds and marks all', () => {
  const { report, cursor } = readMarked('办理行政处罚案件58件。\n明年力争办理行政处罚案件7‸0件。');
  expect(definitionAt(session, report, cursor)?.[0]?.targetRange.start.line).toBe(0);
  expect(figureReferences(report, cursor).map(({ range }) => range.start.line)).toEqual([0, 1]);
  expect(highlightsAt(report, cursor)).toHaveLength(2);
});

it('puts a tick behind what holds beyond doubt', () => {
  const { report } = readMarked('纠纷20起（婚姻12起、邻里4起、其他4起），已化解19起，化解率95%。\n培训3次。');
  const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  expect(inlayHintsIn(report, whole).map(({ position, tooltip }) => [position.character, tooltip])).toEqual([
    [5, '12+4+4=20'],
    [36, '19÷20=95%'],
  ]);
});
